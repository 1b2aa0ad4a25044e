import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { PointHeading } from "@/app/(portal)/supply-points/[number]/point-heading";
import { forCustomer } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { fromPath } from "@/lib/from-path";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { findReceipt, reportableMeters } from "@/lib/readings/queries";
import { noReadingReason } from "@/lib/supply-points/no-reading";
import { readingPath } from "@/lib/supply-points/paths";
import { findSupplyPoint } from "@/lib/supply-points/queries";
import { reportReadings } from "./actions";
import { NoReadingNotice } from "./no-reading-notice";
import { ReportForm } from "./report-form";

type Query = { meter?: string | string[]; corrects?: string | string[] };
type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "reading")("title") };
}

export default async function ReadingPage({ params, searchParams }: Props) {
  const [segments, query] = await Promise.all([params, searchParams]);
  const number = fromPath(segments.number);
  const receiptNumber = fromPath(String(query.corrects ?? ""));
  const day = today();
  const { customer, point, meters, receipt } = await forCustomer(async (customer) => {
    const [point, meters, receipt] = await Promise.all([
      findSupplyPoint(customer, number, day),
      reportableMeters(customer, [number], day),
      receiptNumber ? findReceipt(customer, { receiptNumber }) : null,
    ]);
    return { customer, point, meters, receipt };
  });
  if (!point) notFound();

  const language = await getLanguage();
  const t = translationsOf(language, "reading");
  const none = noReadingReason(point, day);
  const corrected = receipt?.status === "received" && receipt.number === number ? receipt : null;
  // An address may name one of several meters: the one to correct, or the one still to be read.
  const named = meters.find(({ key }) => key === (corrected?.meterKey ?? query.meter));
  const shown = named && !named.remote ? [named] : meters;
  const back = shown.length < meters.length ? { href: readingPath(number), label: t("all") } : undefined;
  return (
    <PortalFrame account={customer.account} owner={point.payerCode} current="overview">
      <PointHeading point={point} day={day} current="reading" back={back} />
      {none ? (
        <NoReadingNotice reason={none} point={point} />
      ) : (
        <ReportForm
          meters={shown}
          day={day}
          email={customer.account.email}
          action={reportReadings}
          corrected={corrected}
        />
      )}
    </PortalFrame>
  );
}
