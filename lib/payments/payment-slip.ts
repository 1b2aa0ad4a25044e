import type { Day } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import { ok, type Result, refused } from "@/lib/result";
import { cutAtWord } from "./cut-at-word";
import { checkIban } from "./iban";
import { writeInLatin2 } from "./latin2";
import { isPurposeCode } from "./purpose-code";
import { checkReference } from "./reference";

/** Who pays or is paid; `place` is postcode and town, "3320 Velenje". */
export type SlipParty = { name: string; street: string; place: string };

/** What a payment slip (UPN) of a bill says. */
export type PaymentSlip = {
  payer: SlipParty;
  amountCents: Cents;
  purposeCode: string;
  purpose: string;
  dueOn: Day | null;
  iban: string;
  reference: string;
  recipient: SlipParty;
};

export type SlipFault =
  | "empty"
  | "unwritable-character"
  | "wrong-amount"
  | "wrong-purpose-code"
  | "wrong-iban"
  | "wrong-reference";

const mostCents = 99_999_999_999;
const longestPartyText = 33;
const longestPurpose = 42;

/**
 * The slip as it is written, on paper and in its QR: texts in the letters of ISO-8859-2 and cut at a word to the
 * length of their fields, account and reference without blanks. An amount, account or reference is never cut: it is
 * right or refused. A refusal names the field, and the character that cannot be written (`figures.character`).
 */
export function writableSlip(slip: PaymentSlip): Result<PaymentSlip, SlipFault> {
  const payer = writableParty(slip.payer, "payer");
  if (!payer.ok) return payer;
  const recipient = writableParty(slip.recipient, "recipient");
  if (!recipient.ok) return recipient;
  const purpose = writableText(slip.purpose, longestPurpose, "purpose");
  if (!purpose.ok) return purpose;
  if (!Number.isInteger(slip.amountCents) || slip.amountCents < 1 || slip.amountCents > mostCents)
    return refused("wrong-amount", "amountCents");
  if (!isPurposeCode(slip.purposeCode)) return refused("wrong-purpose-code", "purposeCode");
  const iban = checkIban(slip.iban);
  if (!iban.ok) return refused("wrong-iban", "iban");
  const reference = checkReference(slip.reference);
  if (!reference.ok) return refused("wrong-reference", "reference");
  return ok({
    ...slip,
    payer: payer.value,
    recipient: recipient.value,
    purpose: purpose.value,
    iban: iban.value,
    reference: reference.value.reference,
  });
}

function writableParty(party: SlipParty, who: string): Result<SlipParty, SlipFault> {
  const name = writableText(party.name, longestPartyText, `${who}.name`);
  if (!name.ok) return name;
  const street = writableText(party.street, longestPartyText, `${who}.street`);
  if (!street.ok) return street;
  const place = writableText(party.place, longestPartyText, `${who}.place`);
  if (!place.ok) return place;
  return ok({ name: name.value, street: street.value, place: place.value });
}

function writableText(text: string, most: number, field: string): Result<string, SlipFault> {
  const written = writeInLatin2(text);
  if (!written.ok) return { ...written, field };
  return written.value === "" ? refused("empty", field) : ok(cutAtWord(written.value, most));
}
