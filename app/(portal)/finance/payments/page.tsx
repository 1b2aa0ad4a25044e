import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Sheet } from "@/app/_ui/sheet";
import { FinanceHeading } from "@/app/(portal)/finance/finance-heading";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forChosenPayer } from "@/lib/auth/session";
import { formatDayTime } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { paymentsPath } from "@/lib/invoices/paths";
import { openItemsAsOf } from "@/lib/open-items/queries";
import { paymentsReceived } from "@/lib/payments/received";
import { paymentRows } from "./payment-rows";
import { PaymentsTable } from "./payments-table";

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "finance.tab")("payments") };
}

export default async function PaymentsPage({ searchParams }: Props) {
  const { after } = await searchParams;
  const { account, payers, page, asOf } = await forChosenPayer(async (customer) => {
    const [page, asOf] = await Promise.all([
      paymentsReceived(customer, { after: typeof after === "string" ? after : undefined }),
      openItemsAsOf(customer),
    ]);
    return { account: customer.account, payers: customer.payers, page, asOf };
  });
  const language = await getLanguage();
  const t = translationsOf(language, "payments");
  const empty = translationsOf(language, "empty");
  const { payments, previous, next } = page;
  const href = (place: string) => `${paymentsPath}?${new URLSearchParams({ after: place })}`;
  return (
    <PortalFrame account={account} current="finance">
      <FinanceHeading current="payments" note={asOf && t("asOf", { when: formatDayTime(asOf, language) })} />
      {payments.length > 0 ? (
        <Sheet>
          <PaymentsTable
            caption={t("title")}
            columns={{ date: t("column.date"), amount: t("column.amount"), closed: t("column.closed") }}
            rows={paymentRows(payments, payers.length > 1, language)}
          />
        </Sheet>
      ) : (
        <Empty title={empty("title")}>{t("empty")}</Empty>
      )}
      {(previous || next) && (
        <nav aria-label={t("pages")}>
          <Actions>
            {previous && <LinkButton href={href(previous)}>{t("newer")}</LinkButton>}
            {next && <LinkButton href={href(next)}>{t("older")}</LinkButton>}
          </Actions>
        </nav>
      )}
    </PortalFrame>
  );
}
