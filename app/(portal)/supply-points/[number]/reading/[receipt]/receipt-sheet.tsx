import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "@/app/_ui/facts";
import { Figure } from "@/app/_ui/figure";
import { Register } from "@/app/_ui/register";
import { Sheet } from "@/app/_ui/sheet";
import { meterQuantity, unitSign } from "@/app/(portal)/meter-figures";
import { groupedSerial, pointWords } from "@/app/(portal)/point-words";
import { type Day, formatDay, formatDayTime } from "@/lib/dates";
import type { Receipt } from "@/lib/readings/queries";
import { ReceiptProgress } from "./receipt-progress";

/** The receipt itself: its number, the reading, and what becomes of it. */
export async function ReceiptSheet({ receipt, day }: { receipt: Receipt; day: Day }) {
  const [t, language, words] = await Promise.all([getTranslations("receipt"), getLocale(), pointWords()]);
  const { usage, note, unit } = receipt;
  return (
    <Sheet>
      <Figure label={t("number")}>{receipt.receiptNumber}</Figure>
      <p>
        <Register
          value={receipt.value}
          digits={receipt.digits}
          decimals={receipt.decimals}
          unit={unitSign(unit)}
        />
      </p>
      <Facts
        layout="receipt"
        items={[
          { label: t("point"), value: t("pointValue", { number: receipt.number, street: receipt.street }) },
          { label: words.meterKind(receipt.service), value: groupedSerial(receipt.serial) },
          { label: t("readOn"), value: formatDay(receipt.readOn, language) },
          ...(usage
            ? [
                {
                  label: t("usage", { day: formatDay(usage.since, language) }),
                  value: meterQuantity(usage.amount, receipt, language),
                },
              ]
            : []),
          { label: t("receivedAt"), value: formatDayTime(receipt.receivedAt, language) },
          ...(note ? [{ label: t("note"), value: note }] : []),
        ]}
      />
      <ReceiptProgress receipt={receipt} day={day} />
    </Sheet>
  );
}
