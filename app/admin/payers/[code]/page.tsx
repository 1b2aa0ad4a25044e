import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { Empty } from "@/app/_ui/empty";
import { KeyFigures } from "@/app/_ui/key-figures";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { textRow } from "@/app/_ui/text-row";
import { OfficePage } from "@/app/admin/office-page";
import { forStaff } from "@/lib/auth/staff-session";
import { openPayer } from "@/lib/customer-desk/one-payer";
import { payersPath } from "@/lib/customer-desk/paths";
import { formatDay } from "@/lib/dates";
import { fromPath } from "@/lib/from-path";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney } from "@/lib/money";
import { LoginSheet } from "./login-sheet";
import { BillsOfPayer, MailsOfPayer, PointsOfPayer, WordsOfPayer } from "./payer-tables";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const outcomes = ["locked", "unlocked", "resent", "lifted", "deleted"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const code = fromPath((await params).code);
  return { title: translationsOf(await getLanguage(), "office.payers")("one", { code }) };
}

/** One payer: who they are, their logins and what may be done about each, and what the office asks for most. */
export default async function PayerPage({ params, searchParams }: Props) {
  const code = fromPath((await params).code);
  const asked = (await searchParams).done;
  const { member, payer } = await forStaff("accounts.see", async (staff) => ({
    member: staff.member,
    payer: await openPayer(staff, code),
  }));
  if (!payer) notFound();
  const done = outcomes.find((outcome) => outcome === asked);
  const language = await getLanguage();
  const t = translationsOf(language, "office.payers");
  const empty = translationsOf(language, "empty");
  return (
    <OfficePage member={member} current="payers">
      <BackLink href={payersPath}>{t("title")}</BackLink>
      <PageHeading
        title={`${payer.code} · ${payer.name}`}
        lead={`${payer.street}, ${payer.postcode} ${payer.city}`}
      />
      {done && <Notice tone="ok" title={t(`done.${done}`)} focus />}
      {payer.closedOn && (
        <Notice tone="warn" title={t("closedOn", { day: formatDay(payer.closedOn, language) })} />
      )}
      <KeyFigures
        items={textRow(
          [t("owes"), formatMoney(payer.openCents, language)],
          [t("points"), String(payer.points.filter(({ validTo }) => validTo === null).length)],
          [t("taxNumber"), payer.taxNumber ?? "–"],
        )}
      />
      <Section title={t("logins")}>
        {payer.logins.length === 0 && <Empty title={empty("title")}>{t("noLogin")}</Empty>}
        <div className="stack-lg">
          {payer.logins.map((login) => (
            <LoginSheet key={login.id} login={login} payer={payer.code} role={member.role} />
          ))}
        </div>
      </Section>
      <div className="office-columns">
        <PointsOfPayer points={payer.points} />
        <BillsOfPayer invoices={payer.invoices} />
        <WordsOfPayer conversations={payer.conversations} />
        <MailsOfPayer mails={payer.mails} />
      </div>
    </OfficePage>
  );
}
