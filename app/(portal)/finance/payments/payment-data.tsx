import { PaymentSlip as Drawn, type SlipFact, SlipFacts } from "@/app/_ui/payment-slip";
import { biller } from "@/lib/brand";
import { paymentDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney } from "@/lib/money";
import { type PaymentSlip, type SlipParty, writableSlip } from "@/lib/payments/payment-slip";
import { upnSymbol, upnText } from "@/lib/payments/upn-qr";
import { inlineQr } from "@/lib/qr/qr-drawing";
import { amountToCopy, spacedReference, unbrokenIban } from "./bank-forms";

type Props = {
  slip: PaymentSlip;
  /** Where the QR code is as a picture. */
  picture: string;
};

/** How a payment is made: the UPN QR code and the same data in words; the data alone where no code can hold them. */
export function PaymentData({ slip, picture }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "finance.payment");
  const writable = writableSlip(slip);
  const text = upnText(slip);
  const { amountCents, dueOn, iban, reference, recipient, purposeCode, purpose, payer } = writable.ok
    ? writable.value
    : slip;
  const amount = formatMoney(amountCents, language);
  const isOurs = iban === biller.iban;
  const facts: SlipFact[] = [
    { label: t("amount"), value: amount, copy: amountToCopy(amountCents) },
    ...(dueOn ? [{ label: t("due"), value: paymentDay(dueOn) }] : []),
    { label: t("iban"), value: unbrokenIban(iban), copy: iban },
    ...(isOurs ? [{ label: t("bic"), value: biller.bic }] : []),
    { label: t("reference"), value: spacedReference(reference), copy: reference },
    { label: t("recipient"), value: inOneLine(recipient) },
    { label: t("purpose"), value: `${purposeCode} · ${purpose}` },
    { label: t("payer"), value: inOneLine(payer) },
  ];
  const words = { copy: t("copy"), copied: t("copied"), failed: t("failed") };
  if (!text.ok) {
    return (
      <div className="stack">
        <p className="hint">{t("noQr")}</p>
        <SlipFacts facts={facts} words={words} />
      </div>
    );
  }
  return (
    <Drawn
      qr={{
        picture: inlineQr(upnSymbol(text.value)),
        label: t("qr", { amount, reference: spacedReference(reference) }),
      }}
      hint={t("hint")}
      save={{ href: picture, label: t("save") }}
      facts={facts}
      words={words}
    />
  );
}

const inOneLine = ({ name, street, place }: SlipParty): string => `${name}, ${street}, ${place}`;
