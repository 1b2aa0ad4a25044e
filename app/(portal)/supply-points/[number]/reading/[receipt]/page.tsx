import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { PageHeading } from "@/app/_ui/page-heading";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { fromPath } from "@/lib/from-path";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { meterHistory } from "@/lib/readings/meter-history";
import { findReceipt, type Receipt, reportableMeters } from "@/lib/readings/queries";
import { readingDays } from "@/lib/readings/reading-days";
import { ReceiptActions } from "./receipt-actions";
import { ReceiptSheet } from "./receipt-sheet";
import { WithdrawQuestion } from "./withdraw-question";

type Props = {
  params: Promise<{ number: string; receipt: string }>;
  searchParams: Promise<{ withdraw?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await getLanguage();
  const t = translationsOf(language, "receipt");
  return { title: t("named", { number: fromPath((await params).receipt) }) };
}

export default async function ReceiptPage({ params, searchParams }: Props) {
  const [segments, { withdraw }] = await Promise.all([params, searchParams]);
  const number = fromPath(segments.number);
  const receiptNumber = fromPath(segments.receipt);
  const day = today();
  const { customer, receipt, meters } = await forCustomer(async (customer) => {
    const [receipt, meters] = await Promise.all([
      findReceipt(customer, { receiptNumber }),
      reportableMeters(customer, [number], day),
    ]);
    return { customer, receipt, meters };
  });
  if (receipt?.number !== number) notFound();

  const language = await getLanguage();
  const t = translationsOf(language, "receipt");
  const overview = translationsOf(language, "overview");
  const next = meters.find(
    (meter) =>
      !meter.remote &&
      meter.key !== receipt.meterKey &&
      readingDays(meterHistory(meter, null), day).includes(day),
  );
  const withdrawing = withdraw !== undefined && receipt.status === "received";
  return (
    <PortalFrame account={customer.account} current="overview">
      <BackLink href="/">{overview("title")}</BackLink>
      <PageHeading title={t(`title.${titleOf(receipt)}`)} done={isGood(receipt)} />
      <div className="measure stack-lg">
        {withdrawing && <WithdrawQuestion receipt={receipt} />}
        <ReceiptSheet receipt={receipt} day={day} />
        {!withdrawing && <ReceiptActions receipt={receipt} next={next?.key} />}
      </div>
    </PortalFrame>
  );
}

const titleOf = ({ status, correctedBy }: Receipt) => (correctedBy ? "corrected" : status);

const isGood = ({ status }: Receipt) =>
  status === "received" || status === "confirmed" || status === "billed";
