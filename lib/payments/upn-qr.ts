import { type Day, parseSlovenianDay, paymentDay } from "@/lib/dates";
import type { QrMatrix } from "@/lib/qr/qr-matrix";
import { ok, type Result, refused } from "@/lib/result";
import { checkIban } from "./iban";
import { latin2Bytes } from "./latin2";
import { type PaymentSlip, type SlipFault, writableSlip } from "./payment-slip";
import { isPurposeCode } from "./purpose-code";
import { qrSymbol } from "./qr-symbol";
import { checkReference } from "./reference";
import { type RecordFault, readRecord, type UpnField, writeRecord } from "./upn-record";

/** What a UPN QR orders; beyond a bill's slip it may name the payer's account, or be a deposit or a withdrawal. */
export type UpnOrder = PaymentSlip & {
  payerIban: string;
  payerReference: string;
  deposit: boolean;
  withdrawal: boolean;
  urgent: boolean;
  paidOn: Day | null;
};

export type UpnFault = RecordFault | SlipFault | "wrong-mark" | "wrong-day";

/** The text of a bill's UPN QR: 20 fields and their checksum (ZBS, "UPN QR – tehnični standard", 1.1). */
export function upnText(slip: PaymentSlip): Result<string, SlipFault> {
  const written = writableSlip(slip);
  if (!written.ok) return written;
  const { payer, recipient, purposeCode, purpose, iban, reference } = written.value;
  return ok(
    writeRecord({
      payerName: payer.name,
      payerStreet: payer.street,
      payerPlace: payer.place,
      amount: String(slip.amountCents).padStart(11, "0"),
      purposeCode,
      purpose,
      dueOn: slip.dueOn === null ? "" : paymentDay(slip.dueOn),
      iban,
      reference,
      recipientName: recipient.name,
      recipientStreet: recipient.street,
      recipientPlace: recipient.place,
    }),
  );
}

/**
 * Reads the text of a UPN QR of any kind back. What is filled in must be right; what must be filled in differs
 * between payments, deposits and withdrawals, and is left to who asked for it. A refusal names the field of the text.
 */
export function readUpnText(text: string): Result<UpnOrder, UpnFault> {
  const read = readRecord(text);
  if (!read.ok) return read;
  const record = read.value;
  const wrong = checks.find(([field, , isRight]) => !isRight(record[field]));
  if (wrong) return refused(wrong[1], wrong[0]);
  return ok({
    payerIban: record.payerIban,
    payerReference: record.payerReference,
    deposit: record.deposit !== "",
    withdrawal: record.withdrawal !== "",
    urgent: record.urgent !== "",
    paidOn: parseSlovenianDay(record.paidOn),
    payer: { name: record.payerName, street: record.payerStreet, place: record.payerPlace },
    amountCents: Number(record.amount),
    purposeCode: record.purposeCode,
    purpose: record.purpose,
    dueOn: parseSlovenianDay(record.dueOn),
    iban: record.iban,
    reference: record.reference,
    recipient: { name: record.recipientName, street: record.recipientStreet, place: record.recipientPlace },
  });
}

/**
 * The symbol of a UPN QR's text: 77 × 77 modules, true is dark. The mask is the best by the standard unless one is
 * given. Throws a RangeError for what `upnText` does not write: characters outside ISO-8859-2, more than 411.
 */
export const upnSymbol = (text: string, mask?: number): QrMatrix => qrSymbol(latin2Bytes(text), mask);

type Check = [field: UpnField, fault: UpnFault, isRight: (value: string) => boolean];

const isIban = (value: string) => {
  const checked = checkIban(value);
  return checked.ok && checked.value === value;
};
const isReference = (value: string) => {
  const checked = checkReference(value);
  return checked.ok && checked.value.reference === value;
};
const isMark = (value: string) => value === "X";
const isPaymentDay = (value: string) =>
  /^\d{2}\.\d{2}\.\d{4}$/.test(value) && parseSlovenianDay(value) !== null;
const where = (isRight: (value: string) => boolean) => (value: string) => value === "" || isRight(value);

const checks: Check[] = [
  ["payerIban", "wrong-iban", where(isIban)],
  ["deposit", "wrong-mark", where(isMark)],
  ["withdrawal", "wrong-mark", where(isMark)],
  ["payerReference", "wrong-reference", where(isReference)],
  ["amount", "wrong-amount", (value) => /^\d{11}$/.test(value)],
  ["paidOn", "wrong-day", where(isPaymentDay)],
  ["urgent", "wrong-mark", where(isMark)],
  ["purposeCode", "wrong-purpose-code", isPurposeCode],
  ["purpose", "empty", (value) => value !== ""],
  ["dueOn", "wrong-day", where(isPaymentDay)],
  ["iban", "wrong-iban", where(isIban)],
  ["reference", "wrong-reference", where(isReference)],
];
