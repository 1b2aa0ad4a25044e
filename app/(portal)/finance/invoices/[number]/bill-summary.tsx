import { Actions } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";
import { type Day, daysBetween, formatDay, today } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Invoice } from "@/lib/invoices/invoice";
import { invoiceFilePath } from "@/lib/invoices/paths";
import { formatMoney } from "@/lib/money";
import { BillFigures } from "./bill-figures";

type Props = {
  invoice: Invoice;
  day: Day;
  /** Its payment can be made from this page. */
  payable: boolean;
};

/** What a bill asks for and by when, and what can be done with it. */
export function BillSummary({ invoice, day, payable }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "invoice");
  const { number, kind, state, dueOn, openCents, payableCents, issuedPdf, asOf } = invoice;
  const money = (cents: number) => formatMoney(cents, language);
  const isDue = openCents > 0 && (state === "open" || state === "partly-paid" || state === "overdue");

  const amount = () => {
    if (kind === "credit_note") {
      const left = openCents < 0 && openCents !== payableCents;
      return {
        label: t("credited"),
        value: money(Math.abs(payableCents)),
        note: left ? t("creditLeft", { amount: money(-openCents) }) : undefined,
      };
    }
    if (!isDue) return { label: t("amount"), value: money(payableCents) };
    const paid = payableCents - openCents;
    return {
      label: t("toPay"),
      value: money(openCents),
      note: paid > 0 ? t("partly", { amount: money(payableCents), paid: money(paid) }) : undefined,
    };
  };
  const until = daysBetween(day, dueOn);
  const due = {
    label: t("due"),
    value: formatDay(dueOn, language),
    note: isDue ? (until < 0 ? t("late", { days: -until }) : t("left", { days: until })) : undefined,
    late: isDue && until < 0,
  };
  const issued = { label: t("issuedOn"), value: formatDay(invoice.issuedOn, language) };
  const sentence = kind === "credit_note" ? t("creditNote") : state === "paid" ? t("paid") : null;
  return (
    <>
      <BillFigures amount={amount()} day={kind === "credit_note" ? issued : due} />
      {sentence && <p className="lead">{sentence}</p>}
      {isDue && asOf && <p className="hint">{t("asOf", { day: formatDay(today(asOf), language) })}</p>}
      <Actions>
        {payable && (
          <a href="#payment" className="button button-primary">
            {t("pay")}
          </a>
        )}
        <a href={invoiceFilePath(number, "invoice.pdf")} className="button button-secondary">
          <Icon name="download" />
          <span>{t("pdf")}</span>
        </a>
      </Actions>
      <p className="bill-files">
        <span>{t("programs")}</span> <a href={invoiceFilePath(number, "eslog.xml")}>{t("eslog")}</a>
        <a href={invoiceFilePath(number, "ubl.xml")}>{t("ubl")}</a>
        {!issuedPdf && <span className="hint block">{t("pdfMade")}</span>}
      </p>
    </>
  );
}
