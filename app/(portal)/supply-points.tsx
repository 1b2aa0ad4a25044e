import type { Payer } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { SupplyPointSummary } from "@/lib/supply-points/queries";
import { PointCard } from "./point-card";
import { PointTable } from "./point-table";

type Props = {
  points: readonly SupplyPointSummary[];
  payers: readonly Payer[];
  compact: boolean;
  day: Day;
};

/** The customer's points, as cards or as one table; by payer where the login has several. */
export function SupplyPoints({ points, payers, compact, day }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "overview.points");
  const groups = payers
    .map(({ code, name }) => ({
      title: payers.length > 1 ? t("of", { code, name }) : t("title"),
      code,
      points: points.filter(({ payerCode }) => payerCode === code),
    }))
    .filter((group) => group.points.length > 0);
  return groups.map((group) => (
    <section key={group.code} className="stack">
      <h2>{group.title}</h2>
      {compact ? (
        <PointTable caption={group.title} points={group.points} day={day} />
      ) : (
        group.points.map((point) => <PointCard key={point.number} point={point} day={day} />)
      )}
    </section>
  ));
}
