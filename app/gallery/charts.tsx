import { BarChart } from "@/app/_ui/bar-chart";
import type { BarGroup } from "@/app/_ui/bar-chart-data";
import { BarChartLive } from "@/app/_ui/bar-chart-live";
import { ChangeBar } from "@/app/_ui/change-bar";
import { KeyFigures } from "@/app/_ui/key-figures";
import { Segmented } from "@/app/_ui/segmented";
import { tabRow } from "@/app/_ui/tab-row";
import { textRow } from "@/app/_ui/text-row";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

const used: readonly [now: number | null, before: number][] = [
  [10, 9],
  [9, 9],
  [7, 10],
  [null, 9],
];

export function Charts() {
  const t = translationsOf(useLanguage(), "gallery.chart");
  const bar = (value: number) => ({ value, label: String(value) });
  const groups: BarGroup[] = used.map(([now, before], at) => ({
    from: `2026-0${at + 1}-01`,
    to: `2026-0${at + 1}-28`,
    label: t(`month.${at as 0 | 1 | 2 | 3}`),
    name: t(`month.${at as 0 | 1 | 2 | 3}`),
    now: now === null ? undefined : { ...bar(now), estimated: at === 1 },
    before: bar(before),
    partial: at === 2,
    marked: at === 1,
  }));
  const words = {
    now: "2026",
    before: "2025",
    estimate: t("estimate"),
    partial: t("partial"),
    marked: t("marked"),
  };
  return (
    <div className="stack-lg">
      <Segmented
        label={t("periods")}
        options={tabRow([
          { href: "/gallery#months", label: t("months"), current: true },
          { href: "/gallery#years", label: t("years") },
        ])}
      />
      <KeyFigures
        items={textRow(["2026", "26 m³"], ["2025", "28 m³"], [t("cost"), "103,20 €", t("costNote")])}
      />
      <BarChart title={t("heat")} tone="heat" unit="MWh" groups={groups} words={words} />
      <BarChartLive
        title={t("water")}
        tone="water"
        unit="m³"
        groups={groups}
        words={words}
        rangeHref="/gallery?from=FROM&to=TO"
        help={{ keys: t("keys"), drag: t("drag") }}
      />
      <ChangeBar
        parts={[
          { key: "days", label: t("days"), value: 20, amount: "+0,20 €" },
          { key: "weather", label: t("weather"), value: -310, amount: "−3,10 €" },
          { key: "use", label: t("use"), value: 1000, amount: "+10,00 €" },
          { key: "price", label: t("price"), value: 530, amount: "+5,30 €" },
        ]}
        total={{ label: t("total"), amount: "+12,40 €" }}
        words={{ less: t("less"), more: t("more") }}
      />
    </div>
  );
}
