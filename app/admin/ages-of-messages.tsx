import { Section } from "@/app/_ui/section";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import type { MessageAges } from "@/lib/office-figures/queries";
import { CountChart } from "./count-chart";

const spans = ["day", "threeDays", "week", "older"] as const;

/** How long customers have waited for an answer: drawn where any waits, and as a table. */
export function AgesOfMessages({ ages }: { ages: MessageAges }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.home.ages");
  const groups = spans.map((span) => ({
    ...{ from: span, to: span },
    label: t(span),
    name: t(span),
    now: ages[span],
  }));
  return (
    <>
      {groups.some(({ now }) => now > 0) && (
        <CountChart title={t("title")} tone="water" groups={groups} now={t("count")} />
      )}
      <Section title={t("title")}>
        <Table
          narrow
          caption={t("title")}
          columns={[{ label: t("span") }, { label: t("count"), numeric: true }]}
          rows={groups.map(({ name, now }) => textRow(name, formatNumber(now, language)))}
        />
      </Section>
    </>
  );
}
