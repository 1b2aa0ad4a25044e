import { expect, test } from "vitest";
import { languageCodes } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import { exportedColumns } from "./exported-table";
import { exportedTables } from "./exported-tables";
import { notExported } from "./not-exported";
import { readme } from "./readme";

test.each(languageCodes)("in %s every file, every column and every reason is explained", (language) => {
  const text = readme(language, "2026-09-28");
  const { withheld } = messagesOf(language).dataExport;
  for (const table of exportedTables) {
    expect(text).toContain(`${table.file}.csv, ${table.file}.json`);
    const reasons = Object.values(table.columns).filter((column) => typeof column === "string");
    for (const reason of [...reasons, ...Object.values(notExported)]) expect(withheld).toHaveProperty(reason);
  }
});

test("the catalogue explains nothing that no copy has", () => {
  const { files, columns } = messagesOf("en").dataExport;
  expect(Object.keys(files).toSorted()).toEqual(exportedTables.map(({ file }) => file).toSorted());
  const keys = new Set(
    exportedTables.flatMap((table) =>
      exportedColumns(table).flatMap(({ key }) => [key, `${table.file}-${key}`]),
    ),
  );
  expect(Object.keys(columns).filter((key) => !keys.has(key))).toEqual([]);
});
