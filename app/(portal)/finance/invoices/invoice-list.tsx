import { Actions, Button, LinkButton } from "@/app/_ui/button";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { InvoiceList as Listed } from "@/lib/invoices/invoice-list";
import { invoicesZipPath } from "@/lib/invoices/paths";
import { type InvoiceFilter, invoiceStates } from "@/lib/invoices/schema";
import { formatMoney } from "@/lib/money";
import { listAddress, narrows, zipAddress } from "./filter-address";
import { invoiceRows } from "./invoice-rows";
import { InvoiceTable } from "./invoice-table";

type Props = {
  list: Listed;
  filter: InvoiceFilter;
  /** Documents are ticked for a download instead of opened. */
  picking: boolean;
  told: Parameters<typeof invoiceRows>[1];
};

/** The documents of a filter: how many and how much in all, one page of them, and the way to the others. */
export function InvoiceList({ list, filter, picking, told }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "invoices");
  const state = translationsOf(language, "finance.state");
  const rows = invoiceRows(list.rows, told, language);
  const { count, grossCents, openCents } = list.totals;
  const { year, ...others } = filter;
  const plain = !narrows(others);
  const name = plain ? (year ? t("title.year", { year: String(year) }) : t("title.all")) : t("title.chosen");
  const title = rows.length < count ? t("shown", { title: name, shown: rows.length, count }) : name;
  const totals = {
    count,
    amount: formatMoney(grossCents, language),
    open: formatMoney(openCents, language),
  };
  const table = (
    <InvoiceTable
      rows={rows}
      picking={picking}
      words={{
        caption: title,
        number: t("column.number"),
        issued: t("column.issued"),
        period: t("column.period"),
        due: t("column.due"),
        amount: t("column.amount"),
        state: t("column.state"),
        document: t("column.document"),
        pdf: t("pdf"),
        states: Object.fromEntries(invoiceStates.map((each) => [each, state(each)])) as Record<
          (typeof invoiceStates)[number],
          string
        >,
      }}
    />
  );
  const heading = (
    <div className="sheet-title">
      <h2>{title}</h2>
      <p className="hint">
        {openCents === 0 ? t("totalsClosed", totals) : t("totals", totals)}
        {rows.some((row) => row.state === "cancelled") && filter.state !== "cancelled" && (
          <> {t("cancelledNot")}</>
        )}
      </p>
    </div>
  );
  return (
    <>
      {picking ? (
        <form action={invoicesZipPath} className="sheet picking">
          <div className="sheet-body">
            {heading}
            {table}
          </div>
          <div className="picking-bar">
            <p className="picking-hint">{t("zip.hint")}</p>
            <Button icon="download">{t("zip.go")}</Button>
            <LinkButton variant="quiet" href={listAddress(filter, { after: filter.after })}>
              {t("zip.leave")}
            </LinkButton>
          </div>
        </form>
      ) : (
        <div className="sheet">
          <div className="sheet-body">
            {heading}
            {table}
          </div>
        </div>
      )}
      <nav aria-label={t("pages")} className="list-foot">
        <ul>
          {!picking && (
            <li>
              <a href={listAddress(filter, { after: filter.after, picking: true })}>{t("zip.pick")}</a>
            </li>
          )}
          <li>
            <a href={zipAddress(filter)}>{t("zip.all", { count })}</a>
          </li>
        </ul>
        {(list.previous || list.next) && (
          <Actions>
            {list.previous && (
              <LinkButton href={listAddress(filter, { after: list.previous, picking })}>
                {t("newer")}
              </LinkButton>
            )}
            {list.next && (
              <LinkButton href={listAddress(filter, { after: list.next, picking })}>{t("older")}</LinkButton>
            )}
          </Actions>
        )}
      </nav>
    </>
  );
}
