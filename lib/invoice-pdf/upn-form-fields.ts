import { type Day, paymentDay } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { PaymentSlip, SlipParty } from "@/lib/payments/payment-slip";
import { ibanInFours, modelAndBody, partsOfReference } from "@/lib/payments/written-forms";

/** A box of the form in millimetres from its upper left corner, with the words over it and what is written in it. */
export type FormField = {
  label: string;
  box: readonly [x: number, y: number, width: number, height: number];
  lines?: readonly string[];
};

/** Height of the form: a third of the sheet, over its whole width (ZBS, "UPN QR – tehnični standard", 1.1). */
export const formHeight = 99;
/** Width of its receipt, which is torn off. */
export const receiptWidth = 60;
/** The box that the code stands in the middle of. */
export const codeBox = { x: 63.5, y: 6, width: 40, height: 39.5 } as const;

/** The order, as the national form lays it out; its words are Slovenian in every language. */
export function orderFields(slip: PaymentSlip): FormField[] {
  const [model, body] = partsOfReference(slip.reference);
  return [
    { label: "IBAN plačnika", box: [106.5, 6, 71.25, 5] },
    { label: "Polog", box: [185.2, 6.5, 4, 4] },
    { label: "Dvig", box: [196.5, 6.5, 4, 4] },
    { label: "Referenca plačnika", box: [106.5, 14, 15, 5] },
    { label: "", box: [123.5, 14, 82.5, 5] },
    { label: "Ime, ulica in kraj plačnika", box: [106.5, 22, 99.5, 15], lines: linesOf(slip.payer) },
    { label: "Znesek", box: [114.2, 40.5, 41.25, 5], lines: [printedAmount(slip.amountCents)] },
    { label: "Datum plačila", box: [161.2, 40.5, 30, 5] },
    { label: "Nujno", box: [196.5, 41, 4, 4] },
    { label: "Koda namena", box: [63.5, 49, 15, 5], lines: [slip.purposeCode] },
    { label: "Namen plačila", box: [80.5, 49, 93.75, 5], lines: [slip.purpose] },
    { label: "Rok plačila", box: [176.2, 49, 30, 5], lines: dueLine(slip.dueOn) },
    { label: "IBAN prejemnika", box: [63.5, 58, 127.5, 5], lines: [ibanInFours(slip.iban)] },
    { label: "Referenca prejemnika", box: [63.5, 66, 15, 5], lines: [model] },
    { label: "", box: [80.5, 66, 82.5, 5], lines: body === "" ? [] : [body] },
    { label: "Ime, ulica in kraj prejemnika", box: [63.5, 74, 99.5, 15], lines: linesOf(slip.recipient) },
    { label: "Podpis plačnika (neobvezno žig)", box: [166, 74, 40, 15] },
  ];
}

/** The receipt, which repeats the order for the payer. */
export function receiptFields(slip: PaymentSlip): FormField[] {
  return [
    { label: "Ime plačnika", box: [4, 6, 52.5, 13.5], lines: linesOf(slip.payer) },
    {
      label: "Namen in rok plačila",
      box: [4, 22.5, 52.5, 9],
      lines: [slip.purpose, ...dueLine(slip.dueOn)],
    },
    { label: "Znesek", box: [16.5, 34.5, 40, 5], lines: [printedAmount(slip.amountCents)] },
    {
      label: "IBAN in referenca prejemnika",
      box: [4, 42.5, 52.5, 13.5],
      lines: [ibanInFours(slip.iban), modelAndBody(slip.reference)],
    },
    { label: "Ime prejemnika", box: [4, 59, 52.5, 13.5], lines: linesOf(slip.recipient) },
  ];
}

/** `***1.628,45`: what stands before the amount leaves no room for a figure. */
const printedAmount = (cents: number): string => `***${formatMoney(cents, "sl").replace(/\s*€$/, "")}`;

const linesOf = ({ name, street, place }: SlipParty): string[] => [name, street, place];

const dueLine = (dueOn: Day | null): string[] => (dueOn === null ? [] : [paymentDay(dueOn)]);
