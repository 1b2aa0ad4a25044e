import Big from "big.js";
import type { Cents } from "@/lib/money";
import { plainDecimal } from "./amounts";
import type { LineDraft } from "./document-draft";
import type { EInvoiceLine } from "./e-invoice";
import { Unreadable } from "./fault";
import { unitAttribute, unitOfCode } from "./unit-codes";
import { categoryOf, centsOf, dayOf, decimalOf, needed, rateOf } from "./values";
import { childrenOf, nodeAt, textAt, type XmlNode } from "./xml-node";

/** A line: group 26 of e-SLOG. Throws `Unreadable`. */
export function eslogLineOf(group: XmlNode): LineDraft {
  const quantity = needed(nodeAt(group, "S_QTY", "C_C186"), "S_QTY", group.line);
  const vat = childrenOf(group, "G_SG34").find(isVat);
  return {
    id: textAt(group, "S_LIN", "D_1082") ?? "",
    description: needed(nameOf(group), "S_IMD F", group.line),
    itemCode: itemCode(group),
    pointNumber: pointNumber(group),
    periodFrom: dayBy(group, "167"),
    periodTo: dayBy(group, "168"),
    quantity: decimalOf(needed(nodeAt(quantity, "D_6060"), "D_6060", quantity.line)),
    unit: unitOfCode(textAt(quantity, "D_6411") ?? "", ownUnit(group)),
    unitPrice: price(group),
    ...eslogTax(nodeAt(vat, "S_TAX"), group),
    netCents: eslogMoney(childrenOf(group, "G_SG27"), "203", group),
    vatCents: vat && moneyIn([vat], "124") ? eslogMoney([vat], "124", group) : null,
  };
}

/** The amount of a kind within groups. Throws `Unreadable` where there is none. */
export function eslogMoney(groups: readonly XmlNode[], qualifier: string, at: XmlNode): Cents {
  return centsOf(needed(moneyIn(groups, qualifier), `S_MOA ${qualifier}`, at.line));
}

function moneyIn(groups: readonly XmlNode[], qualifier: string): XmlNode | undefined {
  const money = groups
    .flatMap((group) => childrenOf(group, "S_MOA"))
    .map((each) => nodeAt(each, "C_C516"))
    .find((each) => textAt(each, "D_5025") === qualifier);
  return nodeAt(money, "D_5004");
}

/** VAT category and rate of a TAX segment; no rate is 0. Throws `Unreadable`. */
export function eslogTax(
  tax: XmlNode | undefined,
  at: XmlNode,
): Pick<EInvoiceLine, "vatCategory" | "vatRate"> {
  const rate = nodeAt(tax, "C_C243", "D_5278");
  return {
    vatCategory: categoryOf(needed(nodeAt(tax, "D_5305"), "S_TAX/D_5305", at.line)),
    vatRate: rate ? rateOf(rate) : "0",
  };
}

const isVat = (group: XmlNode): boolean => textAt(group, "S_TAX", "C_C241", "D_5153") === "VAT";

const nameOf = (group: XmlNode): string | null =>
  textAt(
    childrenOf(group, "S_IMD").find((each) => textAt(each, "D_7077") === "F"),
    "C_C273",
    "D_7008",
  );

function itemCode(group: XmlNode): string | null {
  const items = childrenOf(group, "S_PIA").flatMap((each) => childrenOf(each, "C_C212"));
  return textAt(
    items.find((each) => textAt(each, "D_7143") === "SA"),
    "D_7140",
  );
}

function pointNumber(group: XmlNode): string | null {
  const references = childrenOf(group, "G_SG30").map((each) => nodeAt(each, "S_RFF", "C_C506"));
  return textAt(
    references.find((each) => textAt(each, "D_1153") === "AVE"),
    "D_1154",
  );
}

function dayBy(group: XmlNode, qualifier: string): string | null {
  const said = childrenOf(group, "S_DTM")
    .map((each) => nodeAt(each, "C_C507"))
    .find((each) => textAt(each, "D_2005") === qualifier);
  const day = nodeAt(said, "D_2380");
  return day ? dayOf(day) : null;
}

/** The attribute of the item that says its unit. */
function ownUnit(group: XmlNode): string | null {
  const attributes = childrenOf(group, "S_FTX")
    .filter((each) => textAt(each, "D_4451") === "ACF")
    .map((each) => nodeAt(each, "C_C108"));
  return textAt(
    attributes.find((each) => textAt(each, "D_4440") === unitAttribute),
    "D_4440_2",
  );
}

/** The net price of one unit. */
function price(group: XmlNode): string {
  const said = childrenOf(group, "G_SG29")
    .map((each) => nodeAt(each, "S_PRI", "C_C509"))
    .find((each) => textAt(each, "D_5125") === "AAA");
  const amount = needed(nodeAt(said, "D_5118"), "S_PRI AAA", group.line);
  return perUnit(amount, nodeAt(said, "D_5284"));
}

/** A price for so many units, for one of them; six decimals where it has no end. Throws `Unreadable`. */
export function perUnit(amount: XmlNode, base: XmlNode | undefined): string {
  const units = base ? decimalOf(base) : "1";
  if (new Big(units).lte(0)) throw new Unreadable("no-decimal", units, base?.line);
  const exact = new Big(decimalOf(amount));
  return units === "1" ? plainDecimal(exact) : plainDecimal(exact.div(units).round(6));
}
