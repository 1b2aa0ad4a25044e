import type { Enter } from "@/lib/auth/gate";
import { type Day, today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { type ZippedFile, zipped } from "@/lib/zip";
import { attachedFiles } from "./attached-files";
import { exportedColumns } from "./exported-table";
import { exportedTables } from "./exported-tables";
import { readme } from "./readme";
import { rowsOf } from "./rows";
import { csvOf, jsonOf } from "./table-files";

/** All that is held of a login as a zip archive in portions, some hundred rows in memory at a time (R37). */
export const copyOfData = (
  enter: Enter,
  language: Language,
  day: Day = today(),
): AsyncGenerator<Uint8Array> => zipped(filesOf(enter, language, day));

async function* filesOf(enter: Enter, language: Language, day: Day): AsyncGenerator<ZippedFile> {
  yield { name: "README.txt", content: Buffer.from(readme(language, day)) };
  for (const table of exportedTables) {
    const keys = exportedColumns(table).map(({ key }) => key);
    yield { name: `${table.file}.csv`, content: csvOf(rowsOf(enter, table), keys) };
    yield { name: `${table.file}.json`, content: jsonOf(rowsOf(enter, table)) };
  }
  yield* attachedFiles(enter);
}
