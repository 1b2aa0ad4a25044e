import { Section } from "@/app/_ui/section";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { addDays, addMonths } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import type { MonthOfUse } from "@/lib/office-figures/queries";
import { formatMonth, formatPeriod } from "@/lib/period";
import { CountChart, type CountGroup } from "./count-chart";
import { shareOf } from "./share";

type Counted = Exclude<keyof MonthOfUse, "month">;

/** Accounts, readings and logins of the last twelve months: three drawings, and all of their figures as a table. */
export function UseOfPortal({ months }: { months: readonly MonthOfUse[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.home.use");
  const groups = (now: Counted, before?: Counted): CountGroup[] =>
    months.map((month) => {
      const [from, to] = daysOf(month);
      return {
        from,
        to,
        label: formatMonth(from, language, "short"),
        name: formatPeriod(from, to, language),
        now: month[now],
        ...(before && { before: month[before] }),
      };
    });
  return (
    <>
      <CountChart
        title={t("accountsTitle")}
        tone="water"
        groups={groups("registered", "activated")}
        now={t("registered")}
        before={t("activated")}
      />
      <CountChart
        title={t("readingsTitle")}
        tone="heat"
        groups={groups("reported", "otherReadings")}
        now={t("reported")}
        before={t("others")}
      />
      <CountChart title={t("loginsTitle")} tone="gas" groups={groups("logins")} now={t("logins")} />
      <Section title={t("title")}>
        <Table
          caption={t("title")}
          columns={[
            { label: t("month") },
            { label: t("registered"), numeric: true },
            { label: t("activated"), numeric: true },
            { label: t("logins"), numeric: true },
            { label: t("reported"), numeric: true },
            { label: t("others"), numeric: true },
            { label: t("share"), numeric: true },
          ]}
          rows={months.toReversed().map((month) => {
            const [from, to] = daysOf(month);
            const all = month.reported + month.otherReadings;
            const { registered, activated, logins, reported, otherReadings } = month;
            const counts = [registered, activated, logins, reported, otherReadings];
            return textRow(
              formatPeriod(from, to, language),
              ...counts.map((count) => formatNumber(count, language)),
              shareOf(month.reported, all, language),
            );
          })}
        />
      </Section>
    </>
  );
}

const daysOf = ({ month }: MonthOfUse): [string, string] => {
  const from = `${month}-01`;
  return [from, addDays(addMonths(from, 1), -1)];
};
