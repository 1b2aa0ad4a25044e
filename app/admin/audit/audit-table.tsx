import { Table } from "@/app/_ui/table";
import type { AuditRow } from "@/lib/audit/audit-log";
import { difference, inOneLine } from "@/lib/audit/difference";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { wordOfAction } from "./word-of-action";

/** Entries of the log; what was changed stands under what was done. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.audit");
  const columns = ["at", "actor", "action", "of", "details"] as const;
  return (
    <Table
      prose
      caption={t("title")}
      columns={columns.map((column) => ({ label: t(`column.${column}`) }))}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          formatDayTime(row.at, language),
          <>
            {row.officeName ?? t(`actor.${row.actor}`)}
            {row.address && <small>{row.address}</small>}
          </>,
          wordOfAction(row.action, language),
          [row.username, row.payerCode].filter(Boolean).join(", ") || "–",
          <>
            {inOneLine(row.details) || "–"}
            {difference(row.before, row.after).map((line) => (
              <small key={line}>{line}</small>
            ))}
          </>,
        ],
      }))}
    />
  );
}
