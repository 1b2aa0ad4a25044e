import { formatDay } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney } from "@/lib/money";
import type { Closure, ReceivedPayment } from "@/lib/payments/received";
import type { PaymentRow } from "./payments-table";

/** Of a payment that closed many documents, so many are named. */
const documentsNamed = 8;

/** Payments written in the reader's language: what each closed, and what of it is left. */
export function paymentRows(
  payments: readonly ReceivedPayment[],
  severalPayers: boolean,
  language: Language,
): PaymentRow[] {
  const t = translationsOf(language, "payments");
  const kinds = translationsOf(language, "finance.kind");
  const money = (cents: number) => formatMoney(cents, language);
  const nameOf = ({ kind, documentNumber }: Closure) =>
    `${kind ? kinds(kind) : t("document")} ${documentNumber}`;
  return payments.map(({ amountCents, closures, closureCount, leftCents, ...payment }) => {
    const named = closures.slice(0, documentsNamed);
    const whole = closureCount === 1 && leftCents === 0;
    return {
      key: payment.number,
      date: formatDay(payment.receivedOn, language),
      notes: [payment.paidThrough, severalPayers && t("payer", { code: payment.payerCode })].filter(
        (note): note is string => Boolean(note),
      ),
      amount: money(amountCents),
      closed: named.map((closure) => ({
        name: nameOf(closure),
        invoice: closure.invoiceNumber,
        amount: whole ? null : money(closure.cents),
      })),
      others: [
        closureCount > named.length && t("more", { count: closureCount - named.length }),
        amountCents === 0 && t("setOff"),
        amountCents < 0 && t("paidBack"),
        leftCents > 0 && t("left", { amount: money(leftCents) }),
      ].filter((line): line is string => Boolean(line)),
    };
  });
}
