import { biller, brand } from "@/lib/brand";
import type { Day } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import { checkIban } from "@/lib/payments/iban";
import type { PaymentSlip } from "@/lib/payments/payment-slip";
import { checkReference } from "@/lib/payments/reference";
import { ok, type Result, refused } from "@/lib/result";
import type { BilledPayer, Invoice, InvoiceKind } from "./invoice";

/** Why there is no slip: nothing is open, or the document's reference or account cannot be paid to. */
export type NoSlip = "nothing-to-pay" | "no-reference" | "wrong-reference" | "wrong-iban";

/** A document's name on its slip, in Slovenian as the whole form is. */
const names = {
  invoice: "Račun",
  settlement: "Poračun",
  credit_note: "Dobropis",
  reminder: "Opomin",
} as const satisfies Record<InvoiceKind, string>;

/** The slip by which what is open of a document is paid to the utility. */
export function slipOfInvoice(invoice: Invoice): Result<PaymentSlip, NoSlip> {
  if (invoice.cancelledOn || invoice.kind === "credit_note") return refused("nothing-to-pay");
  return slipOfDocument({ ...invoice, documentNumber: invoice.number }, invoice.payer);
}

/** What of a document its slip needs. */
export type PayableDocument = {
  documentNumber: string;
  kind: InvoiceKind | null;
  dueOn: Day | null;
  openCents: Cents;
  reference: string | null;
  iban: string | null;
  purposeCode: string | null;
};

/** The slip of any document, under its own reference. */
export function slipOfDocument(
  document: PayableDocument,
  payer: Omit<BilledPayer, "taxNumber">,
): Result<PaymentSlip, NoSlip> {
  const { documentNumber, kind, dueOn, openCents, iban, purposeCode } = document;
  if (openCents <= 0) return refused("nothing-to-pay");
  if (!document.reference) return refused("no-reference");
  const reference = checkReference(document.reference);
  if (!reference.ok) return refused("wrong-reference");
  const account = checkIban(iban ?? biller.iban);
  if (!account.ok) return refused("wrong-iban");
  return ok({
    payer: partyOf(payer),
    amountCents: openCents,
    purposeCode: purposeCode ?? biller.purposeCode,
    purpose: `${kind ? names[kind] : "Dokument"} ${documentNumber}`,
    dueOn,
    iban: account.value,
    reference: reference.value.reference,
    recipient: partyOf(brand),
  });
}

/** Who pays or is paid, as a slip writes it. */
export const partyOf = ({
  name,
  street,
  postcode,
  city,
}: Pick<BilledPayer, "name" | "street" | "postcode" | "city">): PaymentSlip["payer"] => ({
  name,
  street,
  place: `${postcode} ${city}`,
});
