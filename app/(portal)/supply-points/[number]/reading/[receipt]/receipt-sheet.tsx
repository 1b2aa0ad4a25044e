import { Facts } from "@/app/_ui/facts";
import { Figure } from "@/app/_ui/figure";
import { Register } from "@/app/_ui/register";
import { Sheet } from "@/app/_ui/sheet";
import { meterQuantity, unitSign } from "@/app/(portal)/meter-figures";
import { groupedSerial, pointWords } from "@/app/(portal)/point-words";
import { type Day, formatDay, formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Receipt } from "@/lib/readings/queries";
import { receiptPath } from "@/lib/supply-points/paths";
import { NotForThisBill } from "./not-for-this-bill";
import { ReceiptProgress } from "./receipt-progress";

type Props = {
  receipt: Receipt;
  day: Day;
  /** Beside other receipts it is named by its meter, and leads to its own page for all that can be done with it. */
  oneOfSeveral?: boolean;
};

/** The receipt itself: its number, the reading, and what becomes of it. */
export function ReceiptSheet({ receipt, day, oneOfSeveral }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "receipt");
  const service = translationsOf(language, "service.status");

  const words = pointWords(language);
  const { usage, note, unit } = receipt;
  return (
    <Sheet>
      {oneOfSeveral && <h2>{words.meter(receipt)}</h2>}
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
          ...(oneOfSeveral ? [{ label: t("status"), value: service(receipt.status) }] : []),
          { label: t("receivedAt"), value: formatDayTime(receipt.receivedAt, language) },
          ...(note ? [{ label: t("note"), value: note }] : []),
          ...(receipt.photo
            ? [
                {
                  label: t("photo.label"),
                  value: (
                    <a key="photo" href={`${receiptPath(receipt.number, receipt.receiptNumber)}/photo`}>
                      {t("photo.open")}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {oneOfSeveral ? (
        <>
          <NotForThisBill receipt={receipt} />
          <p>
            <a href={receiptPath(receipt.number, receipt.receiptNumber)}>
              {t("several.open", { number: receipt.receiptNumber })}
            </a>
          </p>
        </>
      ) : (
        <ReceiptProgress receipt={receipt} day={day} />
      )}
    </Sheet>
  );
}
