import { Icon } from "@/app/_ui/icon";
import { type SlipFact, SlipFacts } from "@/app/_ui/payment-slip";
import { Section } from "@/app/_ui/section";
import { amountToCopy, spacedReference, unbrokenIban } from "@/app/(portal)/finance/payments/bank-forms";
import { biller } from "@/lib/brand";
import { paymentDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Invoice } from "@/lib/invoices/invoice";
import { invoiceFilePath } from "@/lib/invoices/paths";
import { formatMoney } from "@/lib/money";
import type { PaymentSlip, SlipParty } from "@/lib/payments/payment-slip";

type Props = {
  invoice: Invoice;
  /** Null where there is nothing to pay, or nothing to pay it by. */
  slip: PaymentSlip | null;
};

/** What a bank asks for to pay a bill, with its QR code; once nothing is to be paid, what the bill was for. */
export function BillPayment({ invoice, slip }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "invoice");
  const payment = translationsOf(language, "finance.payment");
  const { number, kind, payer, dueOn, periodFrom, periodTo, iban, openCents, state } = invoice;
  const toPay = openCents > 0 && state !== null && state !== "cancelled" && state !== "paid";
  const account = slip?.iban ?? iban ?? biller.iban;
  const reference = slip?.reference ?? invoice.reference;
  const amount = formatMoney(openCents, language);
  const facts: SlipFact[] = [
    {
      label: payment("payer"),
      value: inOneLine({ ...payer, place: `${payer.postcode} ${payer.city}` }),
    },
    ...(toPay ? [{ label: payment("amount"), value: amount, copy: amountToCopy(openCents) }] : []),
    ...(kind === "credit_note" ? [] : [{ label: payment("due"), value: paymentDay(dueOn) }]),
    ...(toPay
      ? [
          { label: payment("iban"), value: unbrokenIban(account), copy: account },
          ...(account === biller.iban ? [{ label: payment("bic"), value: biller.bic }] : []),
        ]
      : []),
    ...(reference === null
      ? []
      : [
          {
            label: payment("reference"),
            value: spacedReference(reference.replace(/\s/g, "")),
            copy: slip ? reference : undefined,
          },
        ]),
    ...(slip
      ? [
          { label: payment("recipient"), value: inOneLine(slip.recipient) },
          { label: payment("purpose"), value: `${slip.purposeCode} · ${slip.purpose}` },
        ]
      : []),
    ...(periodFrom && periodTo && kind !== "reminder"
      ? [{ label: t("served"), value: `${paymentDay(periodFrom)}–${paymentDay(periodTo)}` }]
      : []),
  ];
  const picture = invoiceFilePath(number, "upn-qr.png");
  return (
    <Section title={toPay ? payment("title") : t("about")} id="payment">
      {slip && (
        <div className="payment-slip-code">
          {/* biome-ignore lint/performance/noImgElement: a black and white picture of two kilobytes, as it is. */}
          <img
            className="qr-code"
            src={picture}
            width={255}
            height={255}
            alt={payment("qr", { amount, reference: spacedReference(slip.reference) })}
          />
          <p className="hint">{payment("hint")}</p>
          <p className="payment-slip-save">
            <a href={picture} download>
              <Icon name="download" />
              <span>{payment("save")}</span>
            </a>
          </p>
        </div>
      )}
      {toPay && !slip && <p className="hint">{t("noReference")}</p>}
      <SlipFacts
        facts={facts}
        words={{ copy: payment("copy"), copied: payment("copied"), failed: payment("failed") }}
      />
    </Section>
  );
}

const inOneLine = ({ name, street, place }: SlipParty): string => `${name}, ${street}, ${place}`;
