import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { billingFiles } from "@/lib/billing-import/files/all-files";
import type { ImportReport } from "@/lib/billing-import/report";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import type { LastImport } from "@/lib/office-imports/history";

type Props = { files: ImportReport["files"]; done: boolean; last: LastImport | null };

/** File by file what was read, refused and would become of the rest, beside the rows of the import before. */
export function CountsTable({ files, done, last }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "office.imports");
  const number = (value: number | undefined) => (value === undefined ? "–" : formatNumber(value, language));
  const merged = (value: number) => (done ? number(value) : "–");
  return (
    <>
      <Table
        caption={t("countsTitle")}
        columns={[
          { label: t("column.file") },
          { label: t("column.rows"), numeric: true },
          { label: t("column.before"), numeric: true },
          { label: t("column.refused"), numeric: true },
          { label: t("column.added"), numeric: true },
          { label: t("column.changed"), numeric: true },
          { label: t("column.unchanged"), numeric: true },
          { label: t("column.closed"), numeric: true },
        ]}
        rows={inOrder(files).map(([file, counts]) =>
          textRow(
            file,
            number(counts?.rows),
            number(last?.files[file]?.rows),
            number(counts?.refused),
            ...(counts ? [counts.added, counts.changed, counts.unchanged, counts.closed].map(merged) : []),
          ),
        )}
      />
      {last && <p className="hint">{t("lastImport", { time: formatDayTime(last.at, language) })}</p>}
    </>
  );
}

/** As the import takes them: the database keeps the names of a report in an order of its own. */
function inOrder(files: ImportReport["files"]) {
  const order: readonly string[] = billingFiles;
  return Object.entries(files).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
