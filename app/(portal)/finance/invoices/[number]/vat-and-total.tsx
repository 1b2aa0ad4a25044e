import { Facts } from "@/app/_ui/facts";
import { Table } from "@/app/_ui/table";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Invoice, VatShare } from "@/lib/invoices/invoice";
import { formatMoney, formatPercent } from "@/lib/money";
import { reckoning } from "./reckoning";

/** What is taxed at which rate, the sum, and how that came to what is to be paid. */
export function VatAndTotal({ invoice }: { invoice: Invoice }) {
  const language = useLanguage();
  const t = translationsOf(language, "invoice.vat");
  const steps = translationsOf(language, "invoice.reckoning");
  const money = (cents: number) => formatMoney(cents, language);
  const rateOf = ({ category, rate }: VatShare) => {
    const percent = formatPercent(rate, language);
    return category === "S" ? percent : t(`category.${category}`, { rate: percent });
  };
  const { netCents, vatCents, grossCents, vat } = invoice;
  const reckoned = reckoning(invoice);
  return (
    <>
      <section className="bill-part">
        <h2>{t("title")}</h2>
        <Table
          narrow
          caption={t("title")}
          columns={[
            { label: t("rate") },
            { label: t("net"), numeric: true },
            { label: t("vat"), numeric: true },
            { label: t("gross"), numeric: true },
          ]}
          rows={vat.map((share) => ({
            key: `${share.category} ${share.rate}`,
            cells: [
              rateOf(share),
              money(share.netCents),
              money(share.vatCents),
              money(share.netCents + share.vatCents),
            ],
          }))}
          foot={[t("total"), money(netCents), money(vatCents), money(grossCents)]}
        />
      </section>
      {reckoned.length > 0 && (
        <section className="bill-part bill-sums">
          <h2>{steps("title")}</h2>
          <Facts
            layout="receipt"
            items={reckoned.map(({ key, cents }) => ({ label: steps(key), value: money(cents) }))}
          />
        </section>
      )}
    </>
  );
}
