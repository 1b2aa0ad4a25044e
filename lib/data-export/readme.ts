import { brand } from "@/lib/brand";
import { csvBom } from "@/lib/csv";
import { type Day, formatDay } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import { translationsOf } from "@/lib/i18n/translations";
import { type ExportedTable, exportedColumns } from "./exported-table";
import { exportedTables } from "./exported-tables";

/** What explains the files and columns of a copy in the reader's language; text for any editor. */
export function readme(language: Language, day: Day): string {
  const t = translationsOf(language, "dataExport");
  const { withheld } = messagesOf(language).dataExport;
  const lines = [
    t("title", { name: brand.legalName, day: formatDay(day, language) }),
    "",
    ...[t("forms"), t("days"), t("money"), t("names"), t("attached")],
    "",
    ...exportedTables.flatMap((table) => [...explained(table, language), ""]),
    t("notIn"),
    ...Object.values(withheld).map((sentence) => `- ${sentence}`),
    "",
    t("questions", { email: brand.email }),
  ];
  return csvBom + lines.map((line) => `${line}\r\n`).join("");
}

function explained(table: ExportedTable, language: Language): string[] {
  const { file } = table;
  const title = `${file}.csv, ${file}.json`;
  return [
    title,
    "-".repeat(title.length),
    wordOf(messagesOf(language).dataExport.files, file),
    ...exportedColumns(table).map(({ key }) => `  ${key}: ${columnWord(file, key, language)}`),
  ];
}

/** What a column means: in its file, where it means something of its own there, else as everywhere. */
function columnWord(file: string, key: string, language: Language): string {
  const { columns } = messagesOf(language).dataExport;
  return `${file}-${key}` in columns ? wordOf(columns, `${file}-${key}`) : wordOf(columns, key);
}

/** Throws where a word is missing: no copy goes out with a file that nobody explains. */
function wordOf(words: Record<string, string>, name: string): string {
  const word = words[name];
  if (!word) throw new Error(`the catalogue does not explain ${name}`);
  return word;
}
