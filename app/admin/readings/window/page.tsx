import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { formWords } from "@/app/_ui/form-words";
import { KeyFigures } from "@/app/_ui/key-figures";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { textRow } from "@/app/_ui/text-row";
import { CountChart } from "@/app/admin/count-chart";
import { OfficePage } from "@/app/admin/office-page";
import { shareOf } from "@/app/admin/share";
import { forStaff } from "@/lib/auth/staff-session";
import { addDays, daysBetween, formatDay, formatDayShort, today } from "@/lib/dates";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import { reviewPath } from "@/lib/reading-review/paths";
import { missingPath } from "@/lib/reading-window/paths";
import { longestLookMs, windowProgress } from "@/lib/reading-window/progress";
import { askedWindow } from "@/lib/reading-window/windows";
import { DistrictsTable } from "./districts-table";
import { RemindForm } from "./remind-form";
import { WindowFilterForm } from "./window-filter-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.window")("title") };
}

/** How far the reading of a window is: in all, by day, by district; and a reminder to who has not reported. */
export default async function WindowPage({ searchParams }: Props) {
  const asked = await searchParams;
  const day = today();
  const { service, window, windows } = askedWindow(asked, day);
  const { member, districts, days } = await forStaff(
    "readings.decide",
    async (staff) => ({ member: staff.member, ...(await windowProgress(staff, service, window)) }),
    { deadlineMs: longestLookMs },
  );
  const language = await getLanguage();
  const t = translationsOf(language, "office.window");
  const empty = translationsOf(language, "empty");
  const { remind } = messagesOf(language).office.window;
  const sum = (count: (district: (typeof districts)[number]) => number) =>
    districts.reduce((all, district) => all + count(district), 0);
  const [expected, reported, byCustomers] = [
    sum((district) => district.expected),
    sum((district) => district.reported),
    sum((district) => district.byCustomers),
  ];
  const number = (value: number) => formatNumber(value, language);
  const pointsOn = new Map(days.map(({ day, points }) => [day, points]));
  const windowDays = Array.from({ length: daysBetween(window.from, window.to) + 1 }, (_, at) =>
    addDays(window.from, at),
  );
  const reminded =
    typeof asked.reminded === "string" && /^\d{1,7}$/.test(asked.reminded) ? Number(asked.reminded) : null;
  const open = window.from <= day && day <= window.to;
  return (
    <OfficePage member={member} current="readings">
      <BackLink href={reviewPath}>{translationsOf(language, "office.readings")("title")}</BackLink>
      <PageHeading title={t("title")} lead={t("lead")} />
      {reminded !== null && <Notice tone="ok" title={t("reminded", { count: reminded })} focus />}
      <WindowFilterForm service={service} window={window} windows={windows} />
      {expected === 0 ? (
        <Empty title={empty("title")}>{t("empty")}</Empty>
      ) : (
        <>
          <KeyFigures
            items={textRow(
              [t("expected"), number(expected)],
              [t("reported"), number(reported), shareOf(reported, expected, language)],
              [t("byCustomers"), number(byCustomers), shareOf(byCustomers, expected, language)],
              [t("missing"), number(expected - reported)],
            )}
          />
          <CountChart
            title={t("chart")}
            tone="water"
            groups={windowDays.map((on) => ({
              ...{ from: on, to: on },
              label: formatDayShort(on, language),
              name: formatDay(on, language),
              now: pointsOn.get(on) ?? 0,
            }))}
            now={t("reported")}
          />
          <DistrictsTable districts={districts} days={windowDays.map((on) => [on, pointsOn.get(on) ?? 0])} />
          <Actions>
            <LinkButton
              variant="primary"
              href={`${missingPath}?${new URLSearchParams({ service, window: window.from })}`}
            >
              {t("whoIsMissing")}
            </LinkButton>
            {open && <RemindForm words={remind} form={formWords(language)} />}
          </Actions>
        </>
      )}
    </OfficePage>
  );
}
