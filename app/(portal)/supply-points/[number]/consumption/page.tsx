import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Empty } from "@/app/_ui/empty";
import { ServiceUse } from "@/app/(portal)/consumption/service-use";
import { ViewSwitch } from "@/app/(portal)/consumption/view-switch";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { PointHeading } from "@/app/(portal)/supply-points/[number]/point-heading";
import { forCustomer } from "@/lib/auth/session";
import { consumptionReport } from "@/lib/consumption/queries";
import { viewOf, viewQuery } from "@/lib/consumption/view";
import { today } from "@/lib/dates";
import { fromPath } from "@/lib/from-path";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { askedReadings } from "@/lib/readings/asked-readings";
import { listReadings, readingYears } from "@/lib/readings/reading-list";
import { consumptionPath } from "@/lib/supply-points/paths";
import { findSupplyPoint } from "@/lib/supply-points/queries";
import { Downloads } from "./downloads";
import { ReadingsTable } from "./readings-table";

/** So many that the page stays small; the others are a link away. */
const readingsShown = 5;

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "consumption")("title") };
}

export default async function ConsumptionPage({ params, searchParams }: Props) {
  const [segments, query] = await Promise.all([params, searchParams]);
  const number = fromPath(segments.number);
  const day = today();
  const { view, faults } = viewOf(query, day);
  const asked = askedReadings(query);
  const { customer, point, report, readings, years } = await forCustomer(async (customer) => {
    const [point, report, readings, years] = await Promise.all([
      findSupplyPoint(customer, number, day),
      consumptionReport(customer, number, view),
      listReadings(customer, number, { ...asked, limit: readingsShown }),
      readingYears(customer, number),
    ]);
    return { customer, point, report, readings, years };
  });
  if (!point || !report) notFound();

  const language = await getLanguage();
  const t = translationsOf(language, "consumption");
  const empty = translationsOf(language, "empty");
  const path = consumptionPath(number);
  const { available, services } = report;
  const inService = point.meters.filter(({ removedOn }) => removedOn === null);
  const isRemote = (service: string) => {
    const meters = inService.filter((meter) => meter.service === service);
    return meters.length > 0 && meters.every(({ remote }) => remote);
  };
  return (
    <PortalFrame account={customer.account} owner={point.payerCode} current="overview">
      <PointHeading point={point} day={day} current="consumption" />
      {available.length === 0 && <Empty title={empty("title")}>{t("none.no-meter")}</Empty>}
      {available.length > 0 && (
        <>
          <ViewSwitch
            {...{ path, view, query, faults, day, available }}
            units={services.flatMap(({ units }) => units).filter((unit) => unit !== "MWh")}
          />
          {services.map((service) => (
            <ServiceUse
              key={service.service}
              report={service}
              view={view}
              alone={services.length === 1}
              remote={isRemote(service.service)}
            />
          ))}
          {point.oneOfSeveral && (
            <p>
              <a href={`/consumption?${viewQuery(view, { services: null })}`}>{t("all.link")}</a>
            </p>
          )}
          <ReadingsTable point={point} page={readings} years={years} asked={asked} query={viewQuery(view)} />
          <Downloads number={number} view={view} />
        </>
      )}
    </PortalFrame>
  );
}
