import Link from "next/link";
import { Status } from "@/app/_ui/status";
import { Table } from "@/app/_ui/table";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { oneMailPath } from "@/lib/office-mail/paths";
import type { ListedMail } from "@/lib/office-mail/queries";
import { kindOfMail, mailShapes } from "./mail-words";

/** Mails, each with how it stands. */
export function MailTable({ mails }: { mails: readonly ListedMail[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.mail");
  return (
    <Table
      caption={t("title")}
      columns={[
        { label: t("column.kind") },
        { label: t("column.recipient") },
        { label: t("column.created") },
        { label: t("column.state") },
        { label: t("column.attempts"), numeric: true },
        { label: t("column.error") },
      ]}
      rows={mails.map((mail) => ({
        key: mail.id,
        cells: [
          <Link key="kind" prefetch={false} href={oneMailPath(mail.id)}>
            {kindOfMail(mail.kind, language)}
          </Link>,
          mail.recipient,
          formatDayTime(mail.createdAt, language),
          <span key="state">
            <Status shape={mailShapes[mail.state]}>{t(`state.${mail.state}`)}</Status>
            <small>{formatDayTime(mail.at, language)}</small>
          </span>,
          String(mail.attempts),
          mail.lastError ?? "–",
        ],
      }))}
    />
  );
}
