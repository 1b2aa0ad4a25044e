import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { PointHeading } from "@/app/(portal)/supply-points/[number]/point-heading";
import { forCustomer } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { meterHistory } from "@/lib/readings/meter-history";
import { findReceipt, reportableMeters } from "@/lib/readings/queries";
import { readingDays } from "@/lib/readings/reading-days";
import { noReadingReason } from "@/lib/supply-points/no-reading";
import { fromPath, readingPath } from "@/lib/supply-points/paths";
import { findSupplyPoint } from "@/lib/supply-points/queries";
import { ChooseMeter } from "./choose-meter";
import { MeterReading } from "./meter-reading";
import { NoReadingNotice } from "./no-reading-notice";
import { ReadAlready } from "./read-already";

type Query = { meter?: string | string[]; corrects?: string | string[] };
type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reading"))("title") };
}

export default async function ReadingPage({ params, searchParams }: Props) {
  const [segments, query] = await Promise.all([params, searchParams]);
  const number = fromPath(segments.number);
  const receiptNumber = fromPath(String(query.corrects ?? ""));
  const day = today();
  const { customer, point, meters, receipt } = await forCustomer(async (customer) => {
    const [point, meters, receipt] = await Promise.all([
      findSupplyPoint(customer, number, day),
      reportableMeters(customer, number, day),
      receiptNumber ? findReceipt(customer, { receiptNumber }) : null,
    ]);
    return { customer, point, meters, receipt };
  });
  if (!point) notFound();

  const t = await getTranslations("reading.choose");
  const none = noReadingReason(point, day);
  const corrected = receipt?.status === "received" && receipt.number === number ? receipt : null;
  const reported = meters.filter(({ remote }) => !remote);
  const named = corrected?.meterKey ?? query.meter;
  const meter = reported.length > 1 ? reported.find(({ key }) => key === named) : reported[0];
  const history = meter && meterHistory(meter, corrected?.receiptNumber ?? null);
  const days = history ? readingDays(history, day) : [];
  const back = meter && reported.length > 1 ? { href: readingPath(number), label: t("back") } : undefined;
  return (
    <PortalFrame account={customer.account} payers={customer.payers} current="overview">
      <PointHeading point={point} day={day} current="reading" back={back} />
      {none && <NoReadingNotice reason={none} point={point} />}
      {!none && !meter && <ChooseMeter number={number} meters={meters} day={day} />}
      {meter && history && days.length === 0 && (
        <ReadAlready number={number} meter={meter} history={history} day={day} />
      )}
      {meter && history && days.length > 0 && (
        <MeterReading
          number={number}
          meter={meter}
          history={history}
          days={days}
          corrected={corrected}
          email={customer.account.email}
        />
      )}
    </PortalFrame>
  );
}
