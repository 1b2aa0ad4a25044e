import { Actions, LinkButton } from "@/app/_ui/button";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { mostInvoices } from "@/lib/invoice-files/chosen-invoices";
import type { InvoiceList } from "@/lib/invoices/invoice-list";
import type { InvoiceFilter } from "@/lib/invoices/schema";
import { listAddress, zipAddress } from "./filter-address";

type Props = { list: InvoiceList; filter: InvoiceFilter; picking: boolean };

/** What can be done with all documents of a filter, and the way to its other pages. */
export function ListFoot({ list: { totals, previous, next }, filter, picking }: Props) {
  const t = translationsOf(useLanguage(), "invoices");
  const { count } = totals;
  return (
    <div className="list-foot">
      <ul>
        {!picking && (
          <li>
            <a href={listAddress(filter, { after: filter.after, picking: true })}>{t("zip.pick")}</a>
          </li>
        )}
        <li>
          {count > mostInvoices ? (
            <span className="hint">{t("zip.tooMany", { most: mostInvoices })}</span>
          ) : (
            <a href={zipAddress(filter)}>{t("zip.all", { count })}</a>
          )}
        </li>
      </ul>
      {(previous || next) && (
        <nav aria-label={t("pages")}>
          <Actions>
            {previous && (
              <LinkButton href={listAddress(filter, { after: previous, picking })}>{t("newer")}</LinkButton>
            )}
            {next && (
              <LinkButton href={listAddress(filter, { after: next, picking })}>{t("older")}</LinkButton>
            )}
          </Actions>
        </nav>
      )}
    </div>
  );
}
