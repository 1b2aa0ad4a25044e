import { messagesOf } from "@/lib/i18n/messages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { InvoiceList as Listed } from "@/lib/invoices/invoice-list";
import { invoicesZipPath } from "@/lib/invoices/paths";
import type { InvoiceFilter } from "@/lib/invoices/schema";
import { formatMoney } from "@/lib/money";
import { narrows } from "./filter-address";
import { invoiceRows } from "./invoice-rows";
import { InvoiceTable } from "./invoice-table";
import { ListFoot } from "./list-foot";
import { PickingBar } from "./picking-bar";

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
  const { column, pdf } = messagesOf(language).invoices;
  const rows = invoiceRows(list.rows, told, language);
  const title = titleOf();
  const { count, grossCents, openCents } = list.totals;
  const totals = {
    count,
    amount: formatMoney(grossCents, language),
    open: formatMoney(openCents, language),
  };
  const leavesOut = filter.state !== "cancelled" && list.rows.some(({ state }) => state === "cancelled");
  const sheet = (
    <div className="sheet-body">
      <div className="sheet-title">
        <h2>{title}</h2>
        <p className="hint">
          {openCents === 0 ? t("totalsClosed", totals) : t("totals", totals)}
          {leavesOut && ` ${t("cancelledNot")}`}
        </p>
      </div>
      <InvoiceTable
        rows={rows}
        picking={picking}
        words={{ ...column, pdf, caption: title, states: messagesOf(language).finance.state }}
      />
    </div>
  );
  return (
    <>
      {picking ? (
        <form action={invoicesZipPath} className="sheet picking">
          {sheet}
          <PickingBar filter={filter} />
        </form>
      ) : (
        <div className="sheet">{sheet}</div>
      )}
      <ListFoot list={list} filter={filter} picking={picking} />
    </>
  );

  function titleOf(): string {
    const { year, ...others } = filter;
    const chosen = year ? t("title.year", { year: String(year) }) : t("title.all");
    const name = narrows(others) ? t("title.chosen") : chosen;
    const shown = rows.length;
    return shown < list.totals.count ? t("shown", { title: name, shown, count: list.totals.count }) : name;
  }
}
