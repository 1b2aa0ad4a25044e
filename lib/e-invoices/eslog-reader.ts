import { addLine, type DocumentDraft, type PartTaker } from "./document-draft";
import { isDocumentType } from "./document-types";
import type { EInvoice } from "./e-invoice";
import { eslogLineOf, eslogMoney, eslogTax } from "./eslog-line-reader";
import { Unreadable } from "./fault";
import { finish, type RequiredNames } from "./finish";
import { centsOf, dayOf } from "./values";
import { childrenOf, nodeAt, textAt, type XmlNode } from "./xml-node";

const names: RequiredNames = {
  type: "S_BGM/C_C002/D_1001",
  number: "S_BGM/C_C106/D_1004",
  issuedOn: "S_DTM 137",
  currency: "G_SG7/S_CUX/C_C504/D_6345",
  line: "G_SG26",
  lines: "G_SG50 79",
  net: "G_SG50 389",
  gross: "G_SG50 388",
  payable: "G_SG50 9",
};

const cutAt = 512;

/** Takes a part of `M_INVOIC` of e-SLOG 2.0 into the draft. Throws `Unreadable`. */
export const takeEslogPart: PartTaker = (draft, part) => takers[part.name]?.(draft, part);

/** The document of a draft that has all parts. Throws `Unreadable`. */
export function eslogDocument(draft: DocumentDraft): EInvoice {
  draft.invoice.note = noteOf(draft.notes);
  return finish(draft, names);
}

const takers: Readonly<Record<string, PartTaker>> = {
  S_BGM: beginning,
  S_DTM: day,
  S_FTX: text,
  G_SG1: reference,
  G_SG2: party,
  G_SG7: currency,
  G_SG8: terms,
  G_SG16: adjustment,
  G_SG26: (draft, part) => addLine(draft, eslogLineOf(part), part),
  G_SG50: total,
  G_SG52: vatShare,
};

function beginning({ invoice }: DocumentDraft, part: XmlNode): void {
  if (invoice.number !== undefined) throw new Unreadable("several-documents", "S_BGM", part.line);
  const type = textAt(part, "C_C002", "D_1001") ?? "";
  if (!isDocumentType(type)) throw new Unreadable("unknown-document-type", type.slice(0, 20), part.line);
  invoice.type = type;
  invoice.number = textAt(part, "C_C106", "D_1004") ?? undefined;
}

const daysByQualifier = { "137": "issuedOn", "167": "periodFrom", "168": "periodTo", "13": "dueOn" } as const;

/** A day that is not said is passed over: the published example has one. */
function day({ invoice }: DocumentDraft, part: XmlNode): void {
  const name = daysByQualifier[textAt(part, "C_C507", "D_2005") as keyof typeof daysByQualifier];
  const value = nodeAt(part, "C_C507", "D_2380");
  if (name && value) invoice[name] ??= dayOf(value);
}

function currency({ invoice }: DocumentDraft, part: XmlNode): void {
  const said = nodeAt(part, "S_CUX", "C_C504");
  if (textAt(said, "D_6347") === "2") invoice.currency ??= textAt(said, "D_6345") ?? undefined;
}

function terms(draft: DocumentDraft, part: XmlNode): void {
  for (const each of childrenOf(part, "S_DTM")) day(draft, each);
}

function text({ invoice, notes }: DocumentDraft, part: XmlNode): void {
  const subject = textAt(part, "D_4451");
  if (subject === "GEN") notes.push(...(nodeAt(part, "C_C108")?.children.map((each) => each.text) ?? []));
  if (subject === "ALQ") invoice.purposeCode ??= textAt(part, "C_C108", "D_4440");
}

/** Texts of several elements are lines of their own, unless one was cut because an element holds no more. */
function noteOf(notes: readonly string[]): string | null {
  const whole = notes.reduce(
    (text, piece, at) => text + (at > 0 && notes[at - 1]?.length !== cutAt ? "\n" : "") + piece,
    "",
  );
  return whole.trim() || null;
}

function reference({ invoice }: DocumentDraft, part: XmlNode): void {
  const said = nodeAt(part, "S_RFF", "C_C506");
  const value = textAt(said, "D_1154");
  const qualifier = textAt(said, "D_1153");
  if (qualifier === "PQ") invoice.reference ??= value;
  if (qualifier === "OI") invoice.precedingNumber ??= value;
}

function party({ invoice }: DocumentDraft, part: XmlNode): void {
  const who = nodeAt(part, "S_NAD");
  const role = textAt(who, "D_3035");
  if (role !== "BY" && role !== "SE") return;
  const references = childrenOf(part, "G_SG3").map((each) => nodeAt(each, "S_RFF", "C_C506"));
  const numberOf = (qualifier: string) =>
    textAt(
      references.find((each) => textAt(each, "D_1153") === qualifier),
      "D_1154",
    );
  const street = nodeAt(who, "C_C059")?.children.filter(({ name }) => name.startsWith("D_3042")) ?? [];
  invoice[role === "BY" ? "buyer" : "seller"] = {
    id: textAt(who, "C_C082", "D_3039") ?? "",
    name: textAt(who, "C_C080", "D_3036") ?? "",
    street: street
      .map((line) => line.text)
      .join(" ")
      .trim(),
    postcode: textAt(who, "D_3251") ?? "",
    city: textAt(who, "D_3164") ?? "",
    country: textAt(who, "D_3207") ?? "",
    taxNumber: numberOf("VA") ?? numberOf("AHP") ?? "",
  };
  if (role === "BY") return;
  const account = childrenOf(part, "S_FII").find((each) => textAt(each, "D_3035") === "RB");
  invoice.iban = textAt(account, "C_C078", "D_3194")?.replaceAll(" ", "").toUpperCase() ?? null;
  invoice.bic = textAt(account, "C_C088", "D_3433");
}

function adjustment({ adjustments }: DocumentDraft, part: XmlNode): void {
  const isAllowance = textAt(part, "S_ALC", "D_5463") === "A";
  const cents = eslogMoney(childrenOf(part, "G_SG20"), isAllowance ? "204" : "23", part);
  adjustments.push({
    reason: textAt(part, "S_ALC", "C_C552", "D_1230") ?? "",
    ...eslogTax(nodeAt(part, "G_SG22", "S_TAX"), part),
    netCents: isAllowance ? 0 - cents : cents,
  });
}

const totalsByQualifier = {
  "79": "linesCents",
  "260": "allowancesCents",
  "259": "chargesCents",
  "389": "netCents",
  "176": "vatCents",
  "388": "grossCents",
  "113": "prepaidCents",
  "366": "roundingCents",
  "9": "payableCents",
} as const;

function total({ totals }: DocumentDraft, part: XmlNode): void {
  const money = nodeAt(part, "S_MOA", "C_C516");
  const name = totalsByQualifier[textAt(money, "D_5025") as keyof typeof totalsByQualifier];
  const amount = nodeAt(money, "D_5004");
  if (name && amount) totals[name] ??= centsOf(amount);
}

/** Another duty than VAT is a note of its own, and no part of any sum. */
function vatShare({ vat }: DocumentDraft, part: XmlNode): void {
  if (textAt(part, "S_TAX", "C_C241", "D_5153") !== "VAT") return;
  const { vatCategory, vatRate } = eslogTax(nodeAt(part, "S_TAX"), part);
  vat.push({
    category: vatCategory,
    rate: vatRate,
    netCents: eslogMoney([part], "125", part),
    vatCents: eslogMoney([part], "124", part),
  });
}
