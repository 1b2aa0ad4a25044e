import { ChangeBar } from "@/app/_ui/change-bar";
import type { Change } from "@/lib/consumption/change";
import type { MeteredUseService } from "@/lib/consumption/report";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { type Cents, formatMoney } from "@/lib/money";

type Props = { change: Change; service: MeteredUseService };

const causes = ["days", "weather", "use", "price"] as const;

/** Why the same days cost more or less than the year before, by causes that add up to the whole. */
export function WhyChanged({ change, service }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "consumption.change");

  const signed = (cents: Cents) => `${cents > 0 ? "+" : ""}${formatMoney(cents, language)}`;
  const shown = causes.filter((cause) => cause !== "weather" || service !== "water");
  return (
    <section className="stack">
      <h3>{t("title")}</h3>
      <p className="narrow">
        {change.total === 0
          ? t("same")
          : t("changed", {
              amount: formatMoney(Math.abs(change.total), language),
              direction: change.total > 0 ? "more" : "less",
              cause: mainCause(change),
            })}
      </p>
      <ChangeBar
        parts={shown.map((cause) => ({
          key: cause,
          label: t(cause),
          value: change[cause],
          amount: signed(change[cause]),
        }))}
        total={{ label: t("total"), amount: signed(change.total) }}
        words={{ less: t("less"), more: t("more") }}
      />
    </section>
  );
}

/** The cause that went furthest the way the whole went, and which way that is. */
function mainCause(change: Change): string {
  const way = Math.sign(change.total);
  const [first] = [...causes].sort((a, b) => way * (change[b] - change[a]));
  return first ? `${first}_${way > 0 ? "more" : "less"}` : "";
}
