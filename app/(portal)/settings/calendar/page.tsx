import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { calendarFeedSince } from "@/lib/calendar-feeds/queries";
import { formatDay, today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { MakeForm } from "./make-form";
import { RemoveForm } from "./remove-form";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "settings.calendar")("title") };
}

/** The secret address under which a calendar program finds what touches the customer's points. */
export default async function CalendarPage({ searchParams }: Props) {
  const { account, since } = await forCustomer(async (customer) => {
    const since = await calendarFeedSince(customer);
    return { account: customer.account, since };
  });
  const removed = (await searchParams).done === "removed" && !since;
  const language = await getLanguage();
  const t = translationsOf(language, "settings.calendar");
  return (
    <PortalFrame account={account} current="settings">
      <BackLink href="/settings">{t("back")}</BackLink>
      <div className="measure stack-lg">
        <PageHeading title={t("title")} lead={t("lead")} />
        {removed && <Notice tone="ok" title={t("removed")} focus />}
        <MakeForm
          words={{
            state: since ? t("since", { day: formatDay(today(since), language) }) : t("none"),
            renewed: since ? t("renewed") : "",
            submit: since ? t("renew") : t("make"),
            pending: t("pending"),
            made: t("made"),
            once: t("once"),
            add: t("add"),
            copy: { copy: t("copy.copy"), copied: t("copy.copied"), failed: t("copy.failed") },
          }}
        />
        {since && <RemoveForm words={{ submit: t("remove"), pending: t("removing") }} />}
        <Section title={t("how")}>
          <ul className="list-disc pl-6 stack">
            <li>{t("steps.iphone")}</li>
            <li>{t("steps.android")}</li>
            <li>{t("steps.outlook")}</li>
          </ul>
          <p className="hint">{t("often")}</p>
        </Section>
      </div>
    </PortalFrame>
  );
}
