import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { Actions, LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { ReceiptSheet } from "@/app/(portal)/supply-points/[number]/reading/[receipt]/receipt-sheet";
import { forCustomer } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { findReceipts } from "@/lib/readings/queries";

/** As many as one form can send. */
const mostReceipts = 99;

type Props = { searchParams: Promise<{ receipts?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "receipt")("several.title") };
}

export default async function SentPage({ searchParams }: Props) {
  const receiptNumbers = String((await searchParams).receipts ?? "")
    .replaceAll("\0", "")
    .split(",")
    .slice(0, mostReceipts);
  const { customer, receipts } = await forCustomer(async (customer) => ({
    customer,
    receipts: await findReceipts(customer, { receiptNumbers }),
  }));
  const [first] = receipts;
  if (!first) notFound();

  const day = today();
  const language = await getLanguage();
  const t = translationsOf(language, "receipt");
  const overview = translationsOf(language, "overview");
  const pending = receipts.some(({ status }) => status === "received");
  return (
    <PortalFrame account={customer.account} current="overview">
      <BackLink href="/">{overview("title")}</BackLink>
      <PageHeading title={t("several.title")} done={pending} />
      <div className="measure stack-lg">
        {pending && (
          <p>
            {t.rich("several.sent", {
              email: first.confirmationEmail,
              b: (chunks) => <strong>{chunks}</strong>,
            })}{" "}
            {t("several.changeable")}
          </p>
        )}
        {receipts.map((receipt) => (
          <ReceiptSheet key={receipt.receiptNumber} receipt={receipt} day={day} oneOfSeveral />
        ))}
        <Actions>
          <LinkButton variant="primary" href="/">
            {t("back")}
          </LinkButton>
        </Actions>
      </div>
    </PortalFrame>
  );
}
