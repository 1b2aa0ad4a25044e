import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Column, Columns } from "@/app/_ui/columns";
import { pageOf } from "@/app/(portal)/page-number";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { fromPath } from "@/lib/from-path";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { changeFromBefore } from "@/lib/invoices/change-from-before";
import { invoiceBefore } from "@/lib/invoices/invoice-before";
import { invoiceByNumber } from "@/lib/invoices/one-invoice";
import { slipOfInvoice } from "@/lib/invoices/payment";
import { servicesOfPoints } from "@/lib/invoices/services-of-points";
import { upnText } from "@/lib/payments/upn-qr";
import { BillHeading } from "./bill-heading";
import { BillPayment } from "./bill-payment";
import { BillSummary } from "./bill-summary";
import { BilledReadings } from "./billed-readings";
import { Charges } from "./charges";
import { ChargesByPoint } from "./charges-by-point";
import { lineGroups } from "./line-groups";
import { pointNames } from "./point-names";
import { Ties } from "./ties";
import { VatAndTotal } from "./vat-and-total";
import { WhatChanged } from "./what-changed";

/** Of more lines, the page shows the sums of the supply points, and the lines of the one that is asked for. */
const mostLines = 20;

type Query = { point?: string | string[]; points?: string | string[] };
type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = fromPath((await params).number);
  return { title: translationsOf(await getLanguage(), "invoice")("title", { number }) };
}

export default async function InvoicePage({ params, searchParams }: Props) {
  const [segments, query] = await Promise.all([params, searchParams]);
  const number = fromPath(segments.number);
  const day = today();
  const { account, payers, invoice, before, services } = await forCustomer(async (customer) => {
    const [invoice, before, services] = await Promise.all([
      invoiceByNumber(customer, number, day),
      invoiceBefore(customer, number),
      servicesOfPoints(customer, number),
    ]);
    return { account: customer.account, payers: customer.payers, invoice, before, services };
  });
  if (!invoice) notFound();
  const language = await getLanguage();

  const isCancelled = invoice.cancelledOn !== null;
  const groups = lineGroups(invoice.lines);
  const points = groups.flatMap(({ point }) => point ?? []);
  const nameOf = pointNames(points, services, language);
  const folded = invoice.lines.length > mostLines && groups.length > 1;
  const chosen = groups.find(({ point }) => point?.number === query.point);
  const drawn = slipOfInvoice(invoice);
  const slip = drawn.ok && upnText(drawn.value).ok ? drawn.value : null;
  const readings = folded
    ? invoice.readings.filter(({ pointNumber }) => pointNumber === chosen?.point?.number)
    : invoice.readings;
  return (
    <PortalFrame account={account} owner={invoice.payer.code} current="finance">
      <BillHeading invoice={invoice} payers={payers} />
      <Columns>
        <Column>
          <BillSummary invoice={invoice} day={day} payable={slip !== null} />
          {!isCancelled && <Ties {...invoice} />}
          {before && !isCancelled && <WhatChanged change={changeFromBefore(invoice, before)} />}
          {invoice.note && <p>{invoice.note}</p>}
          {folded ? (
            <ChargesByPoint {...{ invoice, groups, chosen, nameOf }} page={pageOf(query.points)} />
          ) : (
            <Charges invoice={invoice} groups={groups} nameOf={nameOf} />
          )}
          <VatAndTotal invoice={invoice} />
          <BilledReadings readings={readings} />
        </Column>
        <Column side>
          <BillPayment invoice={invoice} slip={slip} />
        </Column>
      </Columns>
    </PortalFrame>
  );
}
