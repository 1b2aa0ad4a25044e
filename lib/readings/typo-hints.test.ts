import Big from "big.js";
import { describe, expect, it } from "vitest";
import { typoHints } from "./typo-hints";

const between = (low: number, high: number) => (value: Big) => value.gte(low) && value.lte(high);

describe("typoHints", () => {
  it("finds a digit too many", () => {
    expect(typoHints("8550", 0, new Big(856), between(843, 870))).toEqual([
      { kind: "extra-digit", value: "855" },
    ]);
  });

  it("finds two digits swapped", () => {
    expect(typoHints("882", 0, new Big(822), between(815, 837))).toEqual([
      { kind: "swapped-digits", value: "828" },
    ]);
  });

  it("finds red digits typed as black ones", () => {
    expect(typoHints("855517", 0, new Big(856), between(843, 870))).toEqual([
      { kind: "decimal-sign", value: "855" },
    ]);
    expect(typoHints("12345", 3, new Big("12.3"), between(12, 13))).toEqual([
      { kind: "decimal-sign", value: "12.345" },
    ]);
    expect(typoHints("1.2345", 4, new Big("12.3"), between(12, 13))).toContainEqual({
      kind: "decimal-sign",
      value: "12.345",
    });
  });

  it("says that a digit is missing without guessing which", () => {
    expect(typoHints("85", 0, new Big(856), between(843, 870))).toEqual([{ kind: "missing-digit" }]);
  });

  it("offers of several the one nearest to what is expected", () => {
    expect(typoHints("8561", 0, new Big(857), between(843, 870))).toEqual([
      { kind: "extra-digit", value: "856" },
    ]);
    const [first] = typoHints("8651", 0, new Big(845), between(843, 870));
    expect(first).toEqual({ kind: "extra-digit", value: "851" });
  });

  it("is silent where no slip explains the value", () => {
    expect(typoHints("4000", 0, new Big(856), between(843, 870))).toEqual([]);
  });
});
