import { Sheet } from "@/app/_ui/sheet";
import { itemName } from "@/app/(portal)/finance/open-items/item-names";
import { picturePath } from "@/app/(portal)/finance/open-items/paths";
import { PaymentData } from "@/app/(portal)/finance/payments/payment-data";
import { biller, brand } from "@/lib/brand";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { itemKey } from "@/lib/open-items/choice";
import { CoveredItems } from "./covered-items";
import type { PartToPay } from "./pay-chosen";

type Props = {
  part: PartToPay;
  /** Query of all that is chosen. */
  choice: string;
  namesPayer: boolean;
  /** Which of several slips it is. */
  place: string | null;
};

/** One slip with what it pays; or why what it should pay has none. */
export function PartSheet({ part: { items, slip, owner }, choice, namesPayer, place }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "openItems.slip");
  const list = translationsOf(language, "openItems");
  const [first] = items;
  if (!first) return null;
  const single = items.length === 1;
  const payer = new URLSearchParams({ payer: owner.code });
  const picture = picturePath(
    single ? `${new URLSearchParams({ item: itemKey(first) })}` : `${choice}&${payer}`,
  );
  return (
    <Sheet>
      <h2>{single ? itemName(first, language) : t("all")}</h2>
      <p className="hint">
        {[
          place,
          single && first.documentNumber,
          namesPayer && `${list("payer", { code: owner.code })}, ${owner.name}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {first.iban !== null && first.iban !== biller.iban && place !== null && <p>{t("otherAccount")}</p>}
      {slip.ok ? (
        <PaymentData slip={slip.value} picture={picture} />
      ) : (
        <p>{t(`noSlip.${slip.reason}`, { phone: brand.phone })}</p>
      )}
      {!single && <CoveredItems items={items} />}
    </Sheet>
  );
}
