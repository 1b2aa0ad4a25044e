import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { pageOf } from "@/app/(portal)/page-number";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forChosenPayer } from "@/lib/auth/session";
import { consumptionOfAll } from "@/lib/consumption/queries";
import { viewOf } from "@/lib/consumption/view";
import { today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { AllPoints } from "./all-points";
import { ServiceSums } from "./service-sums";
import { ViewSwitch } from "./view-switch";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "consumption.all")("title") };
}

/** The use at all points of a login: the sum of each service, and every point in one table. */
export default async function AllConsumptionPage({ searchParams }: Props) {
  const query = await searchParams;
  const day = today();
  const { view, faults } = viewOf(query, day);
  const { customer, points } = await forChosenPayer(async (customer) => ({
    customer,
    points: await consumptionOfAll(customer, view),
  }));
  const language = await getLanguage();
  const t = translationsOf(language, "consumption.all");
  const back = translationsOf(language, "supplyPoint");
  const empty = translationsOf(language, "empty");
  const metered = points.filter(({ available }) => available.length > 0);
  const available = [...new Set(metered.flatMap((point) => point.available))];
  const reports = metered.flatMap(({ services }) => services);
  const units = reports.some((report) => report.units.includes("kWh") && report.units.length > 1)
    ? ["m3", "kWh"]
    : [];
  return (
    <PortalFrame account={customer.account} current="overview">
      <BackLink href="/">{back("back")}</BackLink>
      <PageHeading title={t("title")} lead={t("lead")} />
      {metered.length === 0 && <Empty title={empty("title")}>{t("empty")}</Empty>}
      {metered.length > 0 && (
        <>
          <ViewSwitch {...{ path: "/consumption", view, query, faults, day, available, units }} />
          <ServiceSums reports={reports} view={view} />
          <AllPoints points={metered} view={view} page={pageOf(query.page)} />
        </>
      )}
    </PortalFrame>
  );
}
