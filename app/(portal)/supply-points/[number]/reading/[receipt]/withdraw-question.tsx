import { LinkButton } from "@/app/_ui/button";
import { Confirm } from "@/app/_ui/confirm";
import { TakeFocus } from "@/app/_ui/take-focus";
import { meterQuantity } from "@/app/(portal)/meter-figures";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Receipt } from "@/lib/readings/queries";
import { receiptPath } from "@/lib/supply-points/paths";
import { WithdrawForm } from "./withdraw-form";

/** Asks before a reading is taken back: names it, says what follows. */
export function WithdrawQuestion({ receipt }: { receipt: Receipt }) {
  const language = useLanguage();
  const t = translationsOf(language, "receipt");

  const { number, receiptNumber, value, readOn } = receipt;
  return (
    <TakeFocus>
      <Confirm
        title={t("confirm.title", { value: meterQuantity(value, receipt, language) })}
        actions={
          <>
            <WithdrawForm
              receiptNumber={receiptNumber}
              words={{ submit: t("withdraw"), pending: t("withdrawing") }}
            />
            <LinkButton href={receiptPath(number, receiptNumber)}>{t("confirm.keep")}</LinkButton>
          </>
        }
      >
        <p>{t("confirm.text", { day: formatDay(readOn, language) })}</p>
      </Confirm>
    </TakeFocus>
  );
}
