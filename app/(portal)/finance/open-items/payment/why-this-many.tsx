import { getLocale, getTranslations } from "next-intl/server";
import { KeyFigures } from "@/app/_ui/key-figures";
import { Notice } from "@/app/_ui/notice";
import { brand } from "@/lib/brand";
import { type Cents, formatMoney } from "@/lib/money";
import type { PartToPay } from "./pay-chosen";

type Props = { parts: readonly PartToPay[]; creditCents: Cents };

/** The sum of what was ticked, why it takes one slip or several, and that credits are not taken off. */
export async function WhyThisMany({ parts, creditCents }: Props) {
  const [t, list, language] = await Promise.all([
    getTranslations("openItems.slip"),
    getTranslations("openItems"),
    getLocale(),
  ]);
  const items = parts.flatMap((part) => part.items);
  const owners = new Set(parts.map(({ owner }) => owner.code));
  const isTogether = parts.some((part) => part.items.length > 1);
  const isAlone = [...owners].some(
    (code) =>
      parts.filter(({ owner, items: [item] }) => owner.code === code && item?.iban === null).length > 1,
  );
  const sum = items.reduce((all, { openCents }) => all + openCents, 0);
  return (
    <>
      <KeyFigures
        items={[
          {
            label: list("toPay"),
            value: formatMoney(sum, language),
            note: t("items", { count: items.length }),
          },
        ]}
      />
      <div className="measure stack">
        {isTogether && <p>{t("collective")}</p>}
        {isAlone && <p>{t("alone")}</p>}
        {owners.size > 1 && <p>{t("severalPayers")}</p>}
      </div>
      {creditCents < 0 && (
        <Notice tone="info" title={t("credit.title", { amount: formatMoney(-creditCents, language) })}>
          <p>{t("credit.text", { phone: brand.phone })}</p>
        </Notice>
      )}
    </>
  );
}
