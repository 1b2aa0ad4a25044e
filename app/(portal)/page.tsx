import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Column, Columns } from "@/app/_ui/columns";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { announcementsTouching } from "@/lib/announcements/queries";
import { forChosenPayer } from "@/lib/auth/session";
import { formatDayLong, today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { owed } from "@/lib/invoices/owed";
import { latestInvoices } from "@/lib/invoices/queries";
import { listSupplyPoints } from "@/lib/supply-points/queries";
import { Announcements } from "./announcements";
import { LatestInvoices } from "./latest-invoices";
import { pageOf } from "./page-number";
import { PointPages } from "./point-pages";
import { PortalFrame } from "./portal-frame";
import { ReportPrompt } from "./report-prompt";
import { SupplyPoints } from "./supply-points";
import { ToPay } from "./to-pay";

const invoicesShown = 4;
/** Beyond so many points, cards would be a scroll and not an overview; a table then shows so many at a time. */
const mostCards = 8;
const pageSize = 20;

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "overview")("title") };
}

export default async function OverviewPage({ searchParams }: Props) {
  const day = today();
  const page = pageOf((await searchParams).page);
  const language = await getLanguage();
  const { customer, found, due, invoices, announcements } = await forChosenPayer(async (customer) => {
    const [found, due, invoices, announcements] = await Promise.all([
      listSupplyPoints(customer, day, { page, size: pageSize }),
      owed(customer, day),
      latestInvoices(customer, day, invoicesShown),
      announcementsTouching(customer, language, day),
    ]);
    return { customer, found, due, invoices, announcements };
  });
  const { account, payers } = customer;
  const { points, total } = found;
  if (page > 1 && points.length === 0) redirect("/");

  const t = translationsOf(language, "overview");
  const use = translationsOf(language, "consumption.all");
  const empty = translationsOf(language, "empty");
  const compact = total > mostCards;
  const latest = <LatestInvoices invoices={invoices} severalPayers={payers.length > 1} />;
  const mine =
    points.length > 0 ? (
      <>
        <SupplyPoints points={points} payers={payers} compact={compact} day={day} />
        {total > 1 && (
          <p>
            <a href="/consumption">{use("link")}</a>
          </p>
        )}
      </>
    ) : (
      <section className="stack">
        <h2>{t("points.title")}</h2>
        <Empty title={empty("title")}>{t("points.empty")}</Empty>
      </section>
    );
  return (
    <PortalFrame account={account} current="overview">
      <PageHeading title={t("title")} note={capitalised(formatDayLong(day, language))} />
      <Announcements announcements={announcements} />
      <Columns halves>
        <Column>
          <ToPay owed={due} payers={payers.length} />
        </Column>
        <Column side>
          <ReportPrompt points={points} day={day} />
          {compact && latest}
        </Column>
      </Columns>
      {compact ? (
        <>
          {mine}
          <PointPages page={page} size={pageSize} total={total} />
        </>
      ) : (
        <Columns>
          <Column>{mine}</Column>
          <Column side>{latest}</Column>
        </Columns>
      )}
    </PortalFrame>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
