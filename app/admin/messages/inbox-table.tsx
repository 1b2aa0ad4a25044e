import Link from "next/link";
import { Table } from "@/app/_ui/table";
import { daysBetween, formatDayTime, today } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { InboxRow } from "@/lib/office-inbox/inbox";
import { officeConversationPath } from "@/lib/office-inbox/paths";

/** Conversations, each with how long its writer waits. */
export function InboxTable({ rows }: { rows: readonly InboxRow[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.messages");
  const topic = translationsOf(language, "contact.topic");
  const day = today();
  return (
    <Table
      caption={t("title")}
      columns={[
        { label: t("column.sender") },
        { label: t("column.asked") },
        { label: t("column.words") },
        { label: t("column.topic") },
        { label: t("column.assigned") },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <Link key="sender" prefetch={false} href={officeConversationPath(row.id)}>
            {row.senderName}
          </Link>,
          <>
            {t("age", { count: daysBetween(today(row.askedAt), day) })}
            <small>{formatDayTime(row.askedAt, language)}</small>
          </>,
          <>
            {row.words}
            {row.pictures > 0 && <small>{t("pictures", { count: row.pictures })}</small>}
          </>,
          <>
            {row.topic ? topic(row.topic) : "–"}
            {row.supplyPoint && <small>{row.supplyPoint}</small>}
          </>,
          row.assignedTo ?? "–",
        ],
      }))}
    />
  );
}
