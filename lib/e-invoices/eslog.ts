import type { Day } from "@/lib/dates";
import { element, type Xml } from "@/lib/xml";
import type { EAdjustment, EInvoice, EParty } from "./e-invoice";
import { eslogLine } from "./eslog-line";
import { moneySegment, pieces, segment, taxSegment } from "./eslog-segments";
import { exemptionReasons } from "./exemptions";

const longestText = 512;
const longestStreet = 35;

/**
 * A document as e-SLOG 2.0 (`urn:eslog:2.00`): EDIFACT INVOIC D.01B as XML. Elements stand where the published example
 * has them. Σ203 = 79, 389 = 79 − 260 + 259, 176 = Σ124, 388 = 389 + 176, 9 = 388 − 113 + 366 wherever they hold of the
 * document given.
 */
export function writeEslog(invoice: EInvoice): string {
  const { totals } = invoice;
  const message = element(
    "M_INVOIC",
    { Id: "data" },
    segment(
      "S_UNH",
      segment("D_0062", invoice.number),
      segment(
        "C_S009",
        ...[
          ["D_0065", "INVOIC"],
          ["D_0052", "D"],
          ["D_0054", "01B"],
          ["D_0051", "UN"],
        ].map(([name = "", text = ""]) => segment(name, text)),
      ),
    ),
    segment(
      "S_BGM",
      segment("C_C002", segment("D_1001", invoice.type)),
      segment("C_C106", segment("D_1004", invoice.number)),
    ),
    ...day("137", invoice.issuedOn),
    ...day("167", invoice.periodFrom),
    ...day("168", invoice.periodTo),
    ...notes(invoice),
    ...reference("OI", invoice.precedingNumber),
    ...reference("PQ", invoice.reference),
    party("BY", invoice.buyer),
    party("SE", invoice.seller, account(invoice)),
    segment(
      "G_SG7",
      segment("S_CUX", segment("C_C504", segment("D_6347", "2"), segment("D_6345", invoice.currency))),
    ),
    segment(
      "G_SG8",
      segment("S_PAT", segment("D_4279", "1")),
      ...day("13", invoice.dueOn),
      segment("S_PAI", segment("C_C534", segment("D_4461", "30"))),
    ),
    ...invoice.adjustments.map(adjustment),
    ...invoice.lines.map(eslogLine),
    segment("S_UNS", segment("D_0081", "D")),
    ...(
      [
        ["79", totals.linesCents],
        ["389", totals.netCents],
        ["388", totals.grossCents],
        ["9", totals.payableCents],
        ["260", totals.allowancesCents],
        ["259", totals.chargesCents],
        ["113", totals.prepaidCents],
        ["366", totals.roundingCents],
        ["176", totals.vatCents],
      ] as const
    ).map(([qualifier, cents]) => segment("G_SG50", moneySegment(qualifier, cents))),
    ...invoice.vat.map(({ category, rate, netCents, vatCents }) =>
      segment(
        "G_SG52",
        taxSegment(category, rate),
        moneySegment("125", netCents),
        moneySegment("124", vatCents),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("Invoice", { xmlns: "urn:eslog:2.00" }, message).xml}\n`;
}

const day = (qualifier: string, value: Day | null): Xml[] =>
  value ? [segment("S_DTM", segment("C_C507", segment("D_2005", qualifier), segment("D_2380", value)))] : [];

function notes(invoice: EInvoice): Xml[] {
  const text = (subject: string, ...content: Xml[]) =>
    segment("S_FTX", segment("D_4451", subject), ...content);
  const words = (subject: string, value: string) =>
    text(subject, segment("C_C108", segment("D_4440", value)));
  const exempt = invoice.vat
    .map(({ category }) => exemptionReasons[category])
    .filter((known) => known !== null);
  return [
    ...inFives(pieces(invoice.note ?? "", longestText)).map((five) =>
      text("GEN", segment("C_C108", ...numbered("D_4440", five))),
    ),
    words("DOC", "urn:cen.eu:en16931:2017"),
    ...[...new Set(exempt)].map(({ code, words: reason }) =>
      text(
        "AGM",
        ...(code ? [segment("C_C107", segment("D_4441", code))] : []),
        segment("C_C108", segment("D_4440", reason)),
      ),
    ),
    words("PMD", invoice.number),
    // 0: to be paid; 3: nothing to be paid.
    words("PAI", invoice.type !== "381" && invoice.totals.payableCents > 0 ? "0" : "3"),
    ...(invoice.purposeCode ? [words("ALQ", invoice.purposeCode)] : []),
  ];
}

const inFives = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / 5) }, (_, at) => all.slice(5 * at, 5 * at + 5));

/** `D_4440`, `D_4440_2`, `D_4440_3` … */
const numbered = (name: string, texts: readonly string[]): Xml[] =>
  texts.map((text, at) => segment(at === 0 ? name : `${name}_${at + 1}`, text));

const reference = (qualifier: string, value: string | null): Xml[] =>
  value
    ? [
        segment(
          "G_SG1",
          segment("S_RFF", segment("C_C506", segment("D_1153", qualifier), segment("D_1154", value))),
        ),
      ]
    : [];

function account({ iban, bic, seller }: EInvoice): Xml[] {
  if (!iban) return [];
  return [
    segment(
      "S_FII",
      segment("D_3035", "RB"),
      segment("C_C078", segment("D_3194", iban), segment("D_3192", seller.name)),
      ...(bic ? [segment("C_C088", segment("D_3433", bic))] : []),
    ),
  ];
}

function party(role: "BY" | "SE", { taxNumber, ...who }: EParty, accounts: Xml[] = []): Xml {
  const said = (name: string, text: string) => (text ? [segment(name, text)] : []);
  const street = numbered("D_3042", streetLines(who.street));
  const withCountry = /^[A-Z]{2}/.test(taxNumber);
  const numbers = taxNumber ? [...(withCountry ? ["VA"] : []), "AHP"] : [];
  return segment(
    "G_SG2",
    segment(
      "S_NAD",
      segment("D_3035", role),
      ...(who.id ? [segment("C_C082", segment("D_3039", who.id))] : []),
      ...(who.name ? [segment("C_C080", segment("D_3036", who.name))] : []),
      ...(street.length > 0 ? [segment("C_C059", ...street)] : []),
      ...said("D_3164", who.city),
      ...said("D_3251", who.postcode),
      ...said("D_3207", who.country),
    ),
    ...accounts,
    ...numbers.map((qualifier) =>
      segment(
        "G_SG3",
        segment("S_RFF", segment("C_C506", segment("D_1153", qualifier), segment("D_1154", taxNumber))),
      ),
    ),
  );
}

/** A street has three elements of 35 characters: it is broken at blanks as far as it can be. */
function streetLines(street: string): string[] {
  const lines: string[] = [];
  for (const word of street ? street.split(" ") : []) {
    const last = lines.at(-1);
    if (last !== undefined && (lines.length === 3 || last.length + 1 + word.length <= longestStreet)) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function adjustment({ reason, vatCategory, vatRate, netCents }: EAdjustment): Xml {
  const isAllowance = netCents < 0;
  return segment(
    "G_SG16",
    segment(
      "S_ALC",
      segment("D_5463", isAllowance ? "A" : "C"),
      ...(reason ? [segment("C_C552", segment("D_1230", reason))] : []),
    ),
    segment("G_SG20", moneySegment(isAllowance ? "204" : "23", Math.abs(netCents))),
    segment("G_SG22", taxSegment(vatCategory, vatRate)),
  );
}
