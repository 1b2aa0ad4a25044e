import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Column, Columns } from "@/app/_ui/columns";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { forCustomer } from "@/lib/auth/session";
import { formatDayLong, today } from "@/lib/dates";
import { latestInvoices, owed } from "@/lib/invoices/queries";
import { listSupplyPoints } from "@/lib/supply-points/queries";
import { LatestInvoices } from "./latest-invoices";
import { PortalFrame } from "./portal-frame";
import { ReportPrompt } from "./report-prompt";
import { SupplyPoints } from "./supply-points";
import { ToPay } from "./to-pay";

const invoicesShown = 4;
/** From so many points on, cards would be a scroll and not an overview. */
const mostCards = 8;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview"))("title") };
}

export default async function OverviewPage() {
  const day = today();
  const { account, payers, points, due, invoices } = await forCustomer(async (customer) => {
    const [points, due, invoices] = await Promise.all([
      listSupplyPoints(customer, day),
      owed(customer, day),
      latestInvoices(customer, day, invoicesShown),
    ]);
    return { account: customer.account, payers: customer.payers, points, due, invoices };
  });
  const [t, empty, language] = await Promise.all([
    getTranslations("overview"),
    getTranslations("empty"),
    getLocale(),
  ]);
  const compact = points.length > mostCards;
  return (
    <PortalFrame account={account} payers={payers} current="overview">
      <PageHeading title={t("title")} note={capitalised(formatDayLong(day, language))} />
      <Columns halves>
        <Column>
          <ToPay owed={due} payers={payers.length} />
        </Column>
        <Column side>{!compact && <ReportPrompt points={points} day={day} />}</Column>
      </Columns>
      <Columns>
        <Column>
          {points.length > 0 ? (
            <SupplyPoints points={points} payers={payers} compact={compact} day={day} />
          ) : (
            <section className="stack">
              <h2>{t("points.title")}</h2>
              <Empty title={empty("title")}>{t("points.empty")}</Empty>
            </section>
          )}
        </Column>
        <Column side>
          <LatestInvoices invoices={invoices} severalPayers={payers.length > 1} />
        </Column>
      </Columns>
    </PortalFrame>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
