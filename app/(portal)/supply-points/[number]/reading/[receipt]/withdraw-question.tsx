import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Confirm } from "@/app/_ui/confirm";
import { TakeFocus } from "@/app/_ui/take-focus";
import { meterQuantity } from "@/app/(portal)/meter-figures";
import { formatDay } from "@/lib/dates";
import type { Receipt } from "@/lib/readings/queries";
import { receiptPath } from "@/lib/supply-points/paths";
import { WithdrawForm } from "./withdraw-form";

/** Asks before a reading is taken back: names it, says what follows. */
export async function WithdrawQuestion({ receipt }: { receipt: Receipt }) {
  const [t, language] = await Promise.all([getTranslations("receipt"), getLocale()]);
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
