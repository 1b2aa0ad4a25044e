import { Empty } from "@/app/_ui/empty";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { invoicesPath } from "@/lib/invoices/paths";
import type { InvoiceSummary } from "@/lib/invoices/summary";
import { formatMoney } from "@/lib/money";
import { formatPeriod } from "@/lib/period";
import { InvoiceLinks } from "./invoice-links";

type Props = { invoices: readonly InvoiceSummary[]; severalPayers: boolean };

/** The newest documents with what is still to be paid of them, and the way to each and to all. */
export function LatestInvoices({ invoices, severalPayers }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "overview.invoices");
  const state = translationsOf(language, "finance.state");
  const empty = translationsOf(language, "empty");
  const titleOf = ({ kind, number, periodFrom, periodTo }: InvoiceSummary) =>
    periodFrom && periodTo
      ? t(`kind.${kind}`, { period: formatPeriod(periodFrom, periodTo, language) })
      : t(`numbered.${kind}`, { number });
  const noteOf = ({ state: now, openCents, grossCents, dueOn }: InvoiceSummary) => {
    const partly = openCents < grossCents && (now === "overdue" || now === "partly-paid");
    if (partly) return t("open", { amount: formatMoney(openCents, language) });
    return now === "open" || now === "overdue" ? t("due", { day: formatDay(dueOn, language) }) : undefined;
  };
  return (
    <section className="stack">
      <h2>{t("title")}</h2>
      {invoices.length === 0 && <Empty title={empty("title")}>{t("empty")}</Empty>}
      {invoices.length > 0 && (
        <>
          <InvoiceLinks
            rows={invoices.map((invoice) => ({
              number: invoice.number,
              title: titleOf(invoice),
              payer: severalPayers ? t("payer", { code: invoice.payerCode }) : undefined,
              state: invoice.state ?? undefined,
              stateWord: invoice.state ? state(invoice.state) : undefined,
              amount: formatMoney(invoice.grossCents, language),
              note: noteOf(invoice),
            }))}
          />
          <p>
            <a href={invoicesPath}>{t("all")}</a>
          </p>
        </>
      )}
    </section>
  );
}
