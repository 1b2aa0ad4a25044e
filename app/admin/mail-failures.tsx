import { Section } from "@/app/_ui/section";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { addDays, formatDayShort } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import type { WeekOfMail } from "@/lib/office-figures/queries";
import { formatPeriod } from "@/lib/period";
import { CountChart } from "./count-chart";

/** Mails that were given up, by week: drawn where there are any, and as a table. */
export function MailFailures({ weeks }: { weeks: readonly WeekOfMail[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.home.failures");
  const groups = weeks.map(({ from, failed }) => ({
    from,
    to: addDays(from, 6),
    label: formatDayShort(from, language),
    name: formatPeriod(from, addDays(from, 6), language),
    now: failed,
  }));
  return (
    <>
      {groups.some(({ now }) => now > 0) && (
        <CountChart title={t("title")} tone="heat" groups={groups} now={t("failed")} />
      )}
      <Section title={t("title")}>
        <Table
          narrow
          caption={t("title")}
          columns={[{ label: t("week") }, { label: t("failed"), numeric: true }]}
          rows={groups.toReversed().map(({ name, now }) => textRow(name, formatNumber(now, language)))}
        />
      </Section>
    </>
  );
}
