/** UN/ECE Recommendation 20, by the names that units have in billing data. */
const codes: Readonly<Record<string, string>> = {
  m3: "MTQ",
  kWh: "KWH",
  MWh: "MWH",
  kW: "KWT",
  MW: "MAW",
  month: "MON",
  person: "IE",
  piece: "H87",
  kg: "KGM",
  l: "LTR",
};

/** Mutually defined: what it is stands in an attribute of the item. */
export const ownUnitCode = "ZZ";

/** The attribute of an item that says its unit where no code does. */
export const unitAttribute = "Enota mere";

/** Other codes for what has a name. */
const aliases: Readonly<Record<string, string>> = { C62: "piece", EA: "piece", PCE: "piece" };

const names: ReadonlyMap<string, string> = new Map([
  ...Object.entries(codes).map(([name, code]) => [code, name] as const),
  ...Object.entries(aliases),
]);

/** The code of a unit; `ZZ` where there is none. */
export const codeOfUnit = (unit: string): string =>
  Object.hasOwn(codes, unit) ? (codes[unit] ?? ownUnitCode) : ownUnitCode;

/** What a code is called here: the unit's name, or the code itself. `own` is what the item's attribute says. */
export const unitOfCode = (code: string, own: string | null): string =>
  code === ownUnitCode && own ? own : (names.get(code) ?? code);
