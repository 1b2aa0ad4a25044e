import { MoneyFigure } from "@/app/_ui/money-figure";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { biller, brand } from "@/lib/brand";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { type Cents, formatMoney, formatNumber } from "@/lib/money";
import type { PartToPay } from "./pay-chosen";

type Props = { parts: readonly PartToPay[]; creditCents: Cents };

/** The sum of what was ticked, why it takes one slip or several, and that credits are not taken off. */
export function WhyThisMany({ parts, creditCents }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "openItems.slip");
  const list = translationsOf(language, "openItems");
  const items = parts.flatMap((part) => part.items);
  const owners = new Set(parts.map(({ owner }) => owner.code));
  const isTogether = parts.some((part) => part.items.length > 1);
  const ours = parts.filter(({ items: [first] }) => (first?.iban ?? biller.iban) === biller.iban);
  const isAlone = [...owners].some((code) => ours.filter(({ owner }) => owner.code === code).length > 1);
  const sum = items.reduce((all, { openCents }) => all + openCents, 0);
  return (
    <>
      <Section title={list("toPay")}>
        <MoneyFigure>{formatMoney(sum, language)}</MoneyFigure>
        <p className="hint">
          {t("items", { count: items.length, shown: formatNumber(items.length, language) })}
        </p>
        <div className="narrow stack">
          {isTogether && <p>{t("collective")}</p>}
          {isAlone && <p>{t("alone")}</p>}
          {owners.size > 1 && <p>{t("severalPayers")}</p>}
        </div>
      </Section>
      {creditCents < 0 && (
        <Notice tone="info" title={t("credit.title", { amount: formatMoney(-creditCents, language) })}>
          <p>{t("credit.text", { phone: brand.phone })}</p>
        </Notice>
      )}
    </>
  );
}
