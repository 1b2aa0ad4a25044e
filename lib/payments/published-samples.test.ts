import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { upnVectors } from "@/tests/support/upn-vectors";
import { checkIban } from "./iban";
import { isPurposeCode } from "./purpose-code";
import { checkReference, mod11CheckDigit } from "./reference";
import { readUpnText, upnSymbol } from "./upn-qr";

const folder = join(process.env.SAMPLES_DIR ?? "../shared/samples", "upnqr");
const files = ["vectors.json", "references.json", "zint-matrices.json", "purpose-codes.json"];
const missing = files.filter((file) => !existsSync(join(folder, file)));
const noSamples = missing.length > 0;
const skipped = noSamples ? ` – skipped: SAMPLES_DIR has no upnqr/${missing.join(", ")}` : "";

const read = (file: string) => (noSamples ? null : JSON.parse(readFileSync(join(folder, file), "utf8")));

type Vector = { name: string; payload: string; expectedValid: boolean };
type References = {
  valid: string[];
  invalid: Record<string, string>;
  ibanValid: string[];
  ibanInvalid: string[];
  mod11: [string, number, string][];
};

// The tests beside each module hold the same facts in tables of their own; this holds the tables against the source.
describe.skipIf(noSamples)(`published samples of UPN QR${skipped}`, () => {
  const vectors: Vector[] = read("vectors.json") ?? [];
  const references: References = read("references.json") ?? {};
  const symbols: { name: string; payload: string; matrix: string[] }[] = read("zint-matrices.json") ?? [];
  const codes: { Koda: string }[] = read("purpose-codes.json") ?? [];

  it("are 14 texts, read or refused as they should be, and all in our table", () => {
    for (const { payload, expectedValid } of vectors) expect(readUpnText(payload).ok).toBe(expectedValid);
    expect(upnVectors.map(({ text }) => text).sort()).toEqual(vectors.map(({ payload }) => payload).sort());
  });

  test.each([
    ["Example A", 3],
    ["Example B", 0],
  ])("%s is drawn module for module with mask %i", (name, mask) => {
    const { payload, matrix } = symbols.find((symbol) => symbol.name === name) ?? { payload: "", matrix: [] };
    const drawn = upnSymbol(payload, mask).map((row) => row.map(Number).join(""));
    expect(drawn).toEqual(matrix);
  });

  it("are references and accounts, right and wrong", () => {
    const { valid, invalid, ibanValid, ibanInvalid, mod11 } = references;
    expect(valid.filter((text) => !checkReference(text).ok)).toEqual([]);
    expect(Object.keys(invalid).filter((text) => checkReference(text).ok)).toEqual([]);
    expect(ibanValid.filter((text) => !checkIban(text).ok)).toEqual([]);
    expect(ibanInvalid.filter((text) => checkIban(text).ok)).toEqual([]);
    expect(mod11.filter(([digits, digit]) => mod11CheckDigit(digits) !== digit)).toEqual([]);
    expect([valid.length, Object.keys(invalid).length, ibanValid.length, mod11.length]).toEqual([
      18, 14, 9, 9,
    ]);
  });

  it("are 159 purpose codes", () => {
    expect(codes.filter(({ Koda }) => !isPurposeCode(Koda))).toEqual([]);
    expect(codes).toHaveLength(159);
  });
});
