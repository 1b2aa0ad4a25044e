import type { BarChartData } from "@/app/_ui/bar-chart-data";
import { BarChartLive } from "@/app/_ui/bar-chart-live";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";

/** One span of days, or another kind of class: how many, and how many of the second series. */
export type CountGroup = {
  from: string;
  to: string;
  label: string;
  name: string;
  now: number;
  before?: number;
};

type Props = {
  title: string;
  tone: BarChartData["tone"];
  groups: readonly CountGroup[];
  /** Names of the two series; the second where there is one. */
  now: string;
  before?: string;
};

/** A chart of things that are counted: nothing in it is an estimate, and its figures stand in a table beside it. */
export function CountChart({ title, tone, groups, now, before }: Props) {
  const language = useLanguage();
  const bar = (value: number) => ({ value, label: formatNumber(value, language) });
  return (
    <BarChartLive
      title={title}
      tone={tone}
      unit=""
      groups={groups.map((group) => ({
        ...group,
        now: bar(group.now),
        before: group.before === undefined ? undefined : bar(group.before),
      }))}
      words={{ now, before, estimate: "", partial: "", marked: "" }}
      help={{ keys: translationsOf(language, "office.home")("chartKeys") }}
    />
  );
}
