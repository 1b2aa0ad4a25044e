import { Actions, LinkButton } from "@/app/_ui/button";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { BilledPoint, Invoice } from "@/lib/invoices/invoice";
import { invoicePath } from "@/lib/invoices/paths";
import { formatMoney } from "@/lib/money";
import { Charges, chargesHeading } from "./charges";
import type { LineGroup } from "./line-groups";
import { PointSums } from "./point-sums";

const pageSize = 25;

type Props = {
  invoice: Invoice;
  groups: readonly LineGroup[];
  /** The supply point whose lines are shown. */
  chosen: LineGroup | undefined;
  page: number;
  nameOf: (point: BilledPoint) => string;
};

/** A bill of many lines: what each supply point adds up to, and the lines of one of them. */
export function ChargesByPoint({ invoice, groups, chosen, page, nameOf }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "invoice.lines");
  const heading = chargesHeading(invoice, language);
  const path = invoicePath(invoice.number);
  if (chosen) {
    return (
      <>
        <Charges invoice={invoice} groups={[chosen]} nameOf={nameOf} />
        <p>
          <a href={`${path}#lines`}>{t("all")}</a>
        </p>
      </>
    );
  }
  const pages = Math.ceil(groups.length / pageSize);
  const shown = Math.min(page, pages);
  const from = (shown - 1) * pageSize;
  const rows = groups.slice(from, from + pageSize);
  const href = (to: number) => `${path}?points=${to}#lines`;
  const total = groups.length;
  return (
    <section className="bill-part">
      <h2 id="lines">{heading}</h2>
      <PointSums
        labelledBy="lines"
        path={path}
        rows={rows.map(({ point, netCents, vatCents, grossCents }) => [
          point?.number ?? "",
          point ? nameOf(point) : t("none"),
          formatMoney(netCents, language),
          formatMoney(vatCents, language),
          formatMoney(grossCents, language),
        ])}
        words={{
          point: t("points"),
          net: t("net"),
          withoutVat: t("withoutVat"),
          vat: t("vat"),
          gross: t("gross"),
        }}
      />
      {pages > 1 && (
        <nav aria-label={t("pages")}>
          <p className="hint">{t("shown", { from: from + 1, to: from + rows.length, total })}</p>
          <Actions>
            {shown > 1 && <LinkButton href={href(shown - 1)}>{t("previous")}</LinkButton>}
            {shown < pages && <LinkButton href={href(shown + 1)}>{t("next")}</LinkButton>}
          </Actions>
        </nav>
      )}
    </section>
  );
}
