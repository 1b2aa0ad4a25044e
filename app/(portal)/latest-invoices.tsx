import { Empty } from "@/app/_ui/empty";
import { Status } from "@/app/_ui/status";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { InvoiceState } from "@/lib/invoices/invoice";
import type { InvoiceSummary } from "@/lib/invoices/summary";
import { formatMoney } from "@/lib/money";
import { formatPeriod } from "@/lib/period";

const shapes = {
  open: "ring",
  "partly-paid": "half",
  paid: "check",
  overdue: "octagon",
  cancelled: "cross",
} as const satisfies Record<InvoiceState, string>;

type Props = { invoices: readonly InvoiceSummary[]; severalPayers: boolean };

/** The newest documents with what is still to be paid of them. */
export function LatestInvoices({ invoices, severalPayers }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "overview.invoices");
  const empty = translationsOf(language, "empty");

  const titleOf = ({ kind, number, periodFrom, periodTo }: InvoiceSummary) =>
    periodFrom && periodTo
      ? t(`kind.${kind}`, { period: formatPeriod(periodFrom, periodTo, language) })
      : t(`numbered.${kind}`, { number });
  const noteOf = ({ state, openCents, grossCents, dueOn }: InvoiceSummary) => {
    const partly = openCents < grossCents && (state === "overdue" || state === "partly-paid");
    if (partly) return t("open", { amount: formatMoney(openCents, language) });
    return state === "open" || state === "overdue" ? t("due", { day: formatDay(dueOn, language) }) : null;
  };
  return (
    <section className="stack">
      <h2>{t("title")}</h2>
      {invoices.length === 0 && <Empty title={empty("title")}>{t("empty")}</Empty>}
      {invoices.length > 0 && (
        <ul className="link-list">
          {invoices.map((invoice) => (
            <li
              key={invoice.number}
              className="flex justify-between gap-4 border-line border-b py-2 max-[19.9em]:flex-wrap"
            >
              <div>
                <p className="font-semibold">{titleOf(invoice)}</p>
                {severalPayers && <p className="hint">{t("payer", { code: invoice.payerCode })}</p>}
                {invoice.state && (
                  <p className="text-small">
                    <Status shape={shapes[invoice.state]}>{t(`state.${invoice.state}`)}</Status>
                  </p>
                )}
              </div>
              <div className="whitespace-nowrap text-right">
                <p className="font-bold">{formatMoney(invoice.grossCents, language)}</p>
                <p className="hint">{noteOf(invoice)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
