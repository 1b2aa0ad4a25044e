import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { FinanceHeading } from "@/app/(portal)/finance/finance-heading";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forChosenPayer } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { listInvoices } from "@/lib/invoices/invoice-list";
import { invoicesPath } from "@/lib/invoices/paths";
import { invoiceFilter } from "@/lib/invoices/schema";
import { pointChoices } from "@/lib/supply-points/point-choices";
import { narrows } from "./filter-address";
import { InvoiceFilter } from "./invoice-filter";
import { InvoiceList } from "./invoice-list";

/** More are not chosen from a list: their number is typed. */
const mostChoices = 20;

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "finance.tab")("invoices") };
}

export default async function InvoicesPage({ searchParams }: Props) {
  const query = await searchParams;
  const filter = invoiceFilter.parse(query);
  const day = today();
  const { account, payers, list, points } = await forChosenPayer(async (customer) => {
    const [list, points] = await Promise.all([
      listInvoices(customer, filter, day),
      pointChoices(customer, mostChoices),
    ]);
    return { account: customer.account, payers: customer.payers, list, points };
  });
  const language = await getLanguage();
  const t = translationsOf(language, "invoices");
  const empty = translationsOf(language, "empty");
  const hasAny = list.years.length > 0;
  return (
    <PortalFrame account={account} current="finance">
      <FinanceHeading current="invoices" />
      {!hasAny && <Empty title={empty("title")}>{t("none")}</Empty>}
      {hasAny && <InvoiceFilter filter={filter} years={list.years} points={points} />}
      {hasAny && list.rows.length > 0 && (
        <InvoiceList
          list={list}
          filter={filter}
          picking={query.pick === "1"}
          told={{ payers: payers.length > 1, points: points?.length ?? Number.POSITIVE_INFINITY }}
        />
      )}
      {hasAny && list.rows.length === 0 && (
        <div>
          <Empty title={t("noneFits")}>{t("noneFitsText")}</Empty>
          {(narrows(filter) || filter.after) && (
            <Actions>
              <LinkButton href={invoicesPath}>{t("all")}</LinkButton>
            </Actions>
          )}
        </div>
      )}
    </PortalFrame>
  );
}
