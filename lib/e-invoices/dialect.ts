/** The two formats that can be read. */
export type Dialect = "eslog" | "ubl";

const ublSpace = "urn:oasis:names:specification:ubl:schema:xsd:";
export const eslogSpace = "urn:eslog:2.00";
export const ublPartSpaces = [`${ublSpace}CommonAggregateComponents-2`, `${ublSpace}CommonBasicComponents-2`];

/** Which format a root element begins; null for one that cannot be read. */
export function dialectOf(name: string, space: string): Dialect | null {
  if (name === "Invoice" && space === eslogSpace) return "eslog";
  const isUbl = ["Invoice", "CreditNote"].includes(name) && space === `${ublSpace}${name}-2`;
  return isUbl ? "ubl" : null;
}

const known: readonly [RegExp, string][] = [
  [/^\{urn:eslog:/, "e-SLOG of another version"],
  [/\}IzdaniRacunEnostavni$/, "e-SLOG 1.x"],
  [/^\{urn:un:unece:uncefact:.*\}CrossIndustryInvoice$/, "UN/CEFACT Cross Industry Invoice (CII)"],
  [/\}CrossIndustryDocument$/, "ZUGFeRD 1 (CII)"],
  [/^\{urn:oasis:names:specification:ubl:schema:xsd:/, "another UBL document"],
  [/\}StandardBusinessDocument$/, "an envelope (SBDH)"],
  [/\}package$/, "an envelope of documents"],
  [/^\{urn:iso:std:iso:20022:/, "a message between banks (ISO 20022)"],
  [/^\{http:\/\/www\.ebinterface\.at\//, "ebInterface"],
  [/\}FatturaElettronica$/, "FatturaPA"],
  [/\}Facturae$/, "Facturae"],
  [/^\{http:\/\/www\.w3\.org\/1999\/xhtml\}|\}html$/i, "a page of the web (HTML)"],
  [/^\{http:\/\/www\.w3\.org\/2005\/Atom\}/, "an Atom feed"],
  [/^\{http:\/\/www\.w3\.org\/2000\/svg\}/, "a picture (SVG)"],
];

/** What a file with this root is, in words, if it can be said. */
export function nameOfForeign(name: string, space: string): string {
  const root = `{${space}}${name}`;
  const words = known.find(([pattern]) => pattern.test(root))?.[1];
  const written = `root ${name.slice(0, 60)}${space ? ` of ${space.slice(0, 120)}` : " without a namespace"}`;
  return words ? `${words}, ${written}` : written;
}

/** `INVOIC` without the namespace of e-SLOG: its own segment says of which release of EDIFACT it is. */
export const nameOfBareInvoic = (release: string): string =>
  release === "D.14B"
    ? "EDIFACT INVOIC D.14B as XML (ISO 20625)"
    : `EDIFACT INVOIC ${release} as XML without the namespace of e-SLOG`;

/** What a file is that does not even begin as XML; null where it does. */
export function nameOfNoXml(beginning: string): string | null {
  const first = beginning.trimStart();
  if (first === "") return "an empty file";
  if (first.startsWith("<")) return null;
  if (first.startsWith("%PDF")) return "a PDF";
  if (first.startsWith("PK\u0003\u0004")) return "a zip file";
  if (first.startsWith("UNA") || first.startsWith("UNB")) return "EDIFACT that is not XML";
  return first.startsWith("{") || first.startsWith("[") ? "JSON" : "no XML";
}
