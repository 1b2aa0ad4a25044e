import { Table } from "@/app/_ui/table";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { noReadingReason } from "@/lib/supply-points/no-reading";
import { pointPath, readingPath } from "@/lib/supply-points/paths";
import type { SupplyPointSummary } from "@/lib/supply-points/queries";
import { pointWords } from "./point-words";

type Props = { caption: string; points: readonly SupplyPointSummary[]; day: Day };

/** Many supply points, a row each. Plain links: forty points make a large page as it is. */
export function PointTable({ caption, points, day }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "overview.points");
  const point = translationsOf(language, "supplyPoint");

  const words = pointWords(language);
  return (
    <Table
      caption={caption}
      columns={[
        { label: point("title") },
        { label: t("what") },
        { label: t("last") },
        { label: point("tab.reading") },
      ]}
      rows={points.map((row) => {
        const none = noReadingReason(row, day);
        const [meter] = row.meters;
        return {
          key: row.number,
          cells: [
            <a key="point" href={pointPath(row.number)}>
              {row.ownName === null ? row.number : `${row.ownName} (${row.number})`}
            </a>,
            `${words.services(row.services)}, ${words.address(row)}`,
            meter ? `${words.state(meter)}, ${formatDay(meter.lastDay, language)}` : "–",
            none ? (
              point(`none.${none}`)
            ) : (
              <a key="reading" href={readingPath(row.number)}>
                {t("report")}
              </a>
            ),
          ],
        };
      })}
    />
  );
}
