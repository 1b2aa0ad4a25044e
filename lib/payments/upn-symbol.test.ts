import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { qrPng } from "@/lib/qr/qr-drawing";
import type { QrMatrix } from "@/lib/qr/qr-matrix";
import { paymentSlip, writtenSlips } from "@/tests/support/payment-slips";
import { scanMatrix, scanPicture } from "@/tests/support/scanned-symbol";
import { upnVector, upnVectors } from "@/tests/support/upn-vectors";
import { readUpnText, upnSymbol, upnText } from "./upn-qr";

const textOf = (slip: Parameters<typeof upnText>[0]): string => {
  const text = upnText(slip);
  if (!text.ok) throw new Error(`${text.field}: ${text.reason}`);
  return text.value;
};
const inDigits = (matrix: QrMatrix): string =>
  matrix.map((row) => row.map((module) => (module ? "1" : "0")).join("")).join("\n");

describe("the symbol of a UPN QR", () => {
  test.each(upnVectors)(
    "says $name letter for letter, as version 15 with ECI 4 and one byte segment",
    ({ text }) => {
      expect(scanMatrix(upnSymbol(text))).toEqual({ version: 15, parts: ["eci 4", "byte"], text });
    },
  );

  // Two symbols that zint 2.x draws, padded to 400 characters with the masks it takes, by the digest of their modules.
  test.each([
    ["A", 3, "6c2989bfc30ac71bdf1a7f38649675418d783c91e1c412c82177e1bed0b2c2b2"],
    [
      "B, with the payer's account and reference",
      0,
      "cdad3e784e63669ed7a95487a4d250492d8ffd4b9a29d7e045672ab052623b0a",
    ],
  ])("is the one that zint draws of %s with mask %i", (name, mask, digest) => {
    const symbol = inDigits(upnSymbol(upnVector(name).padEnd(400), mask));
    expect(createHash("sha256").update(symbol).digest("hex")).toBe(digest);
  });

  it("has 77 modules on each side, however little is in it", () => {
    const symbol = upnSymbol("");
    expect(symbol.map((row) => row.length)).toEqual(Array(77).fill(77));
    expect(scanMatrix(symbol)).toMatchObject({ version: 15, text: "" });
  });

  it("holds 411 characters, and no more", () => {
    expect(scanMatrix(upnSymbol("Ž".repeat(411)))?.text).toBe("Ž".repeat(411));
    expect(() => upnSymbol("Ž".repeat(412))).toThrow(RangeError);
  });

  it("stays one byte segment where digits alone would be shorter", () => {
    expect(scanMatrix(upnSymbol("0".repeat(300)))?.parts).toEqual(["eci 4", "byte"]);
  });

  it("survives the loss of a twentieth of its modules, as error correction M must", () => {
    const text = textOf(paymentSlip());
    const torn = upnSymbol(text).map((row, y) =>
      row.map((module, x) => (y > 30 && y < 44 && x > 34 && x < 57 ? true : module)),
    );
    expect(scanMatrix(torn)?.text).toBe(text);
  });

  it("is drawn of nothing that ISO-8859-2 lacks", () => {
    expect(() => upnSymbol("1 €")).toThrow("€");
  });

  it("gives every slip back as it went in", () => {
    fc.assert(
      fc.property(writtenSlips, (slip) => {
        const scanned = scanMatrix(upnSymbol(textOf(slip)));
        expect(scanned?.parts).toEqual(["eci 4", "byte"]);
        expect(readUpnText(scanned?.text ?? "")).toMatchObject({ ok: true, value: slip });
      }),
      { numRuns: 60 },
    );
  }, 20_000);

  it("is read from its PNG at every size", async () => {
    await fc.assert(
      fc.asyncProperty(writtenSlips, fc.integer({ min: 2, max: 9 }), async (slip, scale) => {
        const text = textOf(slip);
        const scanned = await scanPicture(qrPng(upnSymbol(text), scale));
        expect(scanned).toEqual({ version: 15, parts: ["eci 4", "byte"], text });
      }),
      { numRuns: 15 },
    );
  }, 20_000);
});
