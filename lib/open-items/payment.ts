import { biller, brand } from "@/lib/brand";
import { type NoSlip, partyOf, slipOfDocument } from "@/lib/invoices/payment";
import type { Cents } from "@/lib/money";
import type { PaymentSlip } from "@/lib/payments/payment-slip";
import { checkReference } from "@/lib/payments/reference";
import { ok, type Result } from "@/lib/result";
import type { OpenItem, PayerOfItems } from "./queries";

/** One slip, and the items it pays; or why these have none. */
export type ItemsSlip = { items: readonly OpenItem[]; slip: Result<PaymentSlip, NoSlip> };

/**
 * How the chosen open items of one payer are paid. Several go on one slip under the payer's collective reference, where
 * the utility gave one, and a single one that has no right reference of its own; else each on its own. A document that names another account always has its own slip. Credits are
 * paid by nobody and are passed over.
 */
export function slipsOf(chosen: readonly OpenItem[], payer: PayerOfItems): ItemsSlip[] {
  const items = chosen.filter(({ openCents, payerCode }) => openCents > 0 && payerCode === payer.code);
  const reference = collectiveReferenceOf(payer);
  const own = items.map((item): ItemsSlip => ({ items: [item], slip: slipOfDocument(item, payer) }));
  const together = reference ? items.filter(({ iban }) => iban === null || iban === biller.iban) : [];
  const isOneSlip = together.length > 1 || (together.length === 1 && own.length === 1 && !own[0]?.slip.ok);
  if (!reference || !isOneSlip) return own;
  const alone = own.filter(({ items: [item] }) => item && !together.includes(item));
  return [{ items: together, slip: ok(collectiveSlip(together, payer, reference)) }, ...alone];
}

function collectiveSlip(items: readonly OpenItem[], payer: PayerOfItems, reference: string): PaymentSlip {
  const dueDays = new Set(items.map(({ dueOn }) => dueOn));
  return {
    payer: partyOf(payer),
    amountCents: items.reduce((sum: Cents, { openCents }) => sum + openCents, 0),
    purposeCode: biller.purposeCode,
    purpose: `Odprte postavke, plačnik ${payer.code}`,
    dueOn: dueDays.size === 1 ? (items[0]?.dueOn ?? null) : null,
    iban: biller.iban,
    reference,
    recipient: partyOf(brand),
  };
}

function collectiveReferenceOf({ collectiveReference }: PayerOfItems): string | null {
  const checked = checkReference(collectiveReference ?? "");
  return checked.ok ? checked.value.reference : null;
}
