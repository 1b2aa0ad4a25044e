import { Section } from "@/app/_ui/section";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { MessageAges } from "@/lib/office-figures/queries";

/** How long customers have waited for an answer. */
export function MessageAgesTable({ ages }: { ages: MessageAges }) {
  const t = translationsOf(useLanguage(), "office.home.ages");
  const spans = ["day", "threeDays", "week", "older"] as const;
  return (
    <Section title={t("title")}>
      <Table
        narrow
        caption={t("title")}
        columns={[{ label: t("span") }, { label: t("count"), numeric: true }]}
        rows={spans.map((span) => textRow(t(span), String(ages[span])))}
      />
    </Section>
  );
}
