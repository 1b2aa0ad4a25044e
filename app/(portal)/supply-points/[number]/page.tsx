import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Notice } from "@/app/_ui/notice";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { fromPath } from "@/lib/from-path";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { listReadings } from "@/lib/readings/reading-list";
import { findSupplyPoint } from "@/lib/supply-points/queries";
import { FormerMeters } from "./former-meters";
import { Meters } from "./meters";
import { PointFacts } from "./point-facts";
import { PointHeading } from "./point-heading";
import { Readings } from "./readings";

const readingsShown = 4;

/** What was done here and is said above the point's details. */
const outcomes = ["named", "unnamed"] as const;

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "supplyPoint")("title") };
}

export default async function SupplyPointPage({ params, searchParams }: Props) {
  const number = fromPath((await params).number);
  const day = today();
  const { account, point, readings } = await forCustomer(async (customer) => {
    const [point, page] = await Promise.all([
      findSupplyPoint(customer, number, day),
      listReadings(customer, number, { limit: readingsShown }),
    ]);
    return { account: customer.account, point, readings: page.readings };
  });
  if (!point) notFound();
  const inService = point.meters.filter(({ removedOn }) => removedOn === null);
  const former = point.meters.filter(({ removedOn }) => removedOn !== null);
  const { done } = await searchParams;
  const outcome = outcomes.find((known) => known === done);
  const language = await getLanguage();
  const t = translationsOf(language, "supplyPoint.ownName.done");
  return (
    <PortalFrame account={account} owner={point.payerCode} current="overview">
      <PointHeading point={point} day={day} current="point" />
      {outcome && <Notice key={point.ownName} tone="ok" title={t(outcome)} focus />}
      <PointFacts point={point} day={day} />
      <Meters meters={inService} day={day} />
      {point.meters.length > 0 && <Readings readings={readings} point={point} />}
      {former.length > 0 && <FormerMeters meters={former} />}
    </PortalFrame>
  );
}
