import Link from "next/link";
import { Section } from "@/app/_ui/section";
import { Status } from "@/app/_ui/status";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { kindOfMail, mailShapes } from "@/app/admin/mail/mail-words";
import type { OfficePayer } from "@/lib/customer-desk/one-payer";
import { formatDay, formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney } from "@/lib/money";
import { officeConversationPath } from "@/lib/office-inbox/paths";
import { oneMailPath } from "@/lib/office-mail/paths";

/** Points that are or were the payer's. */
export function PointsOfPayer({ points }: Pick<OfficePayer, "points">) {
  const language = useLanguage();
  const t = translationsOf(language, "office.payers");
  const service = translationsOf(language, "service.name");
  if (points.length === 0) return null;
  return (
    <Section title={t("points")}>
      <Table
        caption={t("points")}
        columns={[
          { label: t("column.point") },
          { label: t("column.address") },
          { label: t("column.meters") },
          { label: t("column.since") },
        ]}
        rows={points.map(({ number, services, street, city, serials, validFrom, validTo }) =>
          textRow(
            [number, services.map((name) => service(name)).join(", ")],
            `${street}, ${city}`,
            serials.join(", ") || "–",
            validTo
              ? `${formatDay(validFrom, language)} – ${formatDay(validTo, language)}`
              : formatDay(validFrom, language),
          ),
        )}
      />
    </Section>
  );
}

/** The newest bills. */
export function BillsOfPayer({ invoices }: Pick<OfficePayer, "invoices">) {
  const language = useLanguage();
  const t = translationsOf(language, "office.payers");
  if (invoices.length === 0) return null;
  return (
    <Section title={t("bills")}>
      <Table
        caption={t("bills")}
        columns={[
          { label: t("column.number") },
          { label: t("column.issued") },
          { label: t("column.due") },
          { label: t("column.amount"), numeric: true },
        ]}
        rows={invoices.map(({ number, issuedOn, dueOn, grossCents, cancelled }) =>
          textRow(
            cancelled ? [number, t("cancelled")] : number,
            formatDay(issuedOn, language),
            formatDay(dueOn, language),
            formatMoney(grossCents, language),
          ),
        )}
      />
    </Section>
  );
}

/** What the payer's logins wrote to the office. */
export function WordsOfPayer({ conversations }: Pick<OfficePayer, "conversations">) {
  const language = useLanguage();
  const t = translationsOf(language, "office.payers");
  if (conversations.length === 0) return null;
  return (
    <Section title={t("messages")}>
      <Table
        caption={t("messages")}
        columns={[{ label: t("column.when") }, { label: t("column.words") }]}
        rows={conversations.map(({ id, startedAt, words }) => ({
          key: id,
          cells: [
            <Link key="when" prefetch={false} href={officeConversationPath(id)}>
              {formatDayTime(startedAt, language)}
            </Link>,
            words,
          ],
        }))}
      />
    </Section>
  );
}

/** The newest mails to the payer's logins. */
export function MailsOfPayer({ mails }: Pick<OfficePayer, "mails">) {
  const language = useLanguage();
  const t = translationsOf(language, "office.payers");
  const mail = translationsOf(language, "office.mail");
  if (mails.length === 0) return null;
  return (
    <Section title={t("mails")}>
      <Table
        caption={t("mails")}
        columns={[{ label: t("column.when") }, { label: t("column.mail") }, { label: t("column.state") }]}
        rows={mails.map(({ id, kind, recipient, createdAt, state }) => ({
          key: id,
          cells: [
            <Link key="when" prefetch={false} href={oneMailPath(id)}>
              {formatDayTime(createdAt, language)}
            </Link>,
            <>
              {kindOfMail(kind, language)}
              <small>{recipient}</small>
            </>,
            <Status key="state" shape={mailShapes[state]}>
              {mail(`state.${state}`)}
            </Status>,
          ],
        }))}
      />
    </Section>
  );
}
