import type { Metadata } from "next";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { DisclosureLink } from "@/app/_ui/disclosure-link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { listSessions } from "@/lib/auth/sessions";
import { calendarSettingsPath } from "@/lib/calendar-feeds/paths";
import { consentHistory } from "@/lib/consent/queries";
import { myDataPath } from "@/lib/data-export/paths";
import { formatDay, today } from "@/lib/dates";
import { languages } from "@/lib/i18n/languages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { wantedMails } from "@/lib/mail-preferences/queries";
import { accountTimes } from "@/lib/profile/queries";
import { ownFactor } from "@/lib/second-factor/own-factor";
import { ConsentRecord } from "./consent-record";
import { DeletionNotice } from "./deletion-notice";
import { Devices } from "./devices";
import { LanguageChoice } from "./language-choice";
import { MailChoice } from "./mail-choice";
import { Profile } from "./profile";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

/** What was done here and is said above the settings. */
const outcomes = ["name", "email", "password", "kept", "language", "mail", "device"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "settings")("title") };
}

export default async function SettingsPage({ searchParams }: Props) {
  const { account, sessions, decisions, wanted, times, factor } = await forCustomer(async (customer) => {
    const [sessions, decisions, wanted, times, factor] = await Promise.all([
      listSessions(customer),
      consentHistory(customer),
      wantedMails(customer),
      accountTimes(customer),
      ownFactor(customer),
    ]);
    return { account: customer.account, sessions, decisions, wanted, times, factor };
  });
  const { done } = await searchParams;
  const outcome = outcomes.find((known) => known === done);
  const [given] = decisions;
  const locale = await getLanguage();
  const t = translationsOf(locale, "settings");
  return (
    <PortalFrame account={account} current="settings">
      <div className="measure stack-lg">
        <PageHeading title={t("title")} />
        {outcome && (
          <Notice
            key={`${sessions.length} ${JSON.stringify(wanted)} ${account.displayName} ${JSON.stringify(times)}`}
            tone="ok"
            title={t(`done.${outcome}`)}
            focus
          />
        )}
        {times.deletionRequestedAt && <DeletionNotice requestedAt={times.deletionRequestedAt} />}
        <Profile account={account} passwordChangedAt={times.passwordChangedAt} />
        <Section title={t("portal")} plain>
          <Disclosure
            title={t("language.title")}
            value={languages[locale].name}
            open={outcome === "language"}
          >
            <LanguageChoice />
          </Disclosure>
          <Disclosure
            title={t("mail.title")}
            value={t("mail.value", {
              reminder: wanted.readingReminder ? "yes" : "no",
              invoice: wanted.newInvoice ? "yes" : "no",
              announcement: wanted.announcement ? "yes" : "no",
            })}
            open={outcome === "mail"}
          >
            <MailChoice email={account.email} wanted={wanted} />
          </Disclosure>
          <DisclosureLink href={calendarSettingsPath} title={t("calendar.title")} />
          <Disclosure
            title={t("devices.title")}
            value={t("devices.count", { count: sessions.length })}
            open={outcome === "device"}
          >
            <Devices sessions={sessions} />
          </Disclosure>
          <Disclosure
            title={t("consent.title")}
            value={
              given &&
              t("consent.current", {
                day: formatDay(today(given.decidedAt), locale),
                version: given.version,
              })
            }
          >
            <ConsentRecord decisions={decisions} />
          </Disclosure>
          <DisclosureLink
            href="/settings/second-factor"
            title={t("secondFactor.title")}
            value={t("secondFactor.value", { state: factor.state })}
          />
          <DisclosureLink
            href="/settings/payers"
            title={t("payers.title")}
            value={t("payers.count", { count: account.payers.length })}
          />
          <DisclosureLink href="/settings/access" title={t("access.title")} value={t("access.value")} />
          <DisclosureLink href={myDataPath} title={t("myData")} />
          {!times.deletionRequestedAt && (
            <DisclosureLink href="/settings/delete-account" title={t("deletion.title")} />
          )}
        </Section>
        <Section title={t("signOut.title")}>
          <p>{t("signOut.text")}</p>
          <form action="/api/sign-out" method="post">
            <Button variant="secondary" icon="sign-out">
              {t("signOut.submit")}
            </Button>
          </form>
        </Section>
      </div>
    </PortalFrame>
  );
}
