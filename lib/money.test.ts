import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  formatDecimal,
  formatMoney,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatUnitPrice,
  lineAmounts,
  roundToCents,
} from "./money";

const cents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

/** Exact decimals as text: up to `digits` before the sign and `decimals` after. */
const decimalText = (max: number, decimals: number) =>
  fc.integer({ min: -max, max }).map((units) => new Big(units).div(new Big(10).pow(decimals)).toFixed());

describe("formatMoney", () => {
  test.each([
    [123_456, "1.234,56\u00a0€", "€1,234.56"],
    [-123_456, "\u22121.234,56\u00a0€", "\u2212€1,234.56"],
    [0, "0,00\u00a0€", "€0.00"],
    [-0, "0,00\u00a0€", "€0.00"],
    [5, "0,05\u00a0€", "€0.05"],
    [123_456_789_012, "1.234.567.890,12\u00a0€", "€1,234,567,890.12"],
  ])("%i cents", (amount, slovenian, english) => {
    expect(formatMoney(amount, "sl")).toBe(slovenian);
    expect(formatMoney(amount, "en")).toBe(english);
  });

  it("loses no cent", () => {
    fc.assert(
      fc.property(cents, (amount) => {
        const digits = formatMoney(amount, "sl").replace(/[^\d]/g, "");
        expect(Number(digits)).toBe(Math.abs(amount));
      }),
    );
  });
});

describe("numbers, quantities, prices, rates", () => {
  it("writes them as the bill does", () => {
    expect(formatNumber(1234, "sl")).toBe("1.234");
    expect(formatNumber(1234, "en")).toBe("1,234");
    expect(formatDecimal("1234.5", "sl", { minDecimals: 3 })).toBe("1.234,500");
    expect(formatDecimal("-0.25", "sl")).toBe("\u22120,25");
    expect(formatQuantity("74", "m3", "sl")).toBe("74\u00a0m³");
    expect(formatQuantity("1234.567", "MWh", "en")).toBe("1,234.567\u00a0MWh");
    expect(formatUnitPrice("0.932", "sl")).toBe("0,9320");
    expect(formatUnitPrice("70.78414", "sl")).toBe("70,78414");
    expect(formatPercent("9.5", "sl")).toBe("9,5\u00a0%");
    expect(formatPercent("22", "en")).toBe("22%");
  });

  it("keeps decimals no floating-point number could hold", () => {
    expect(formatDecimal("12345678901234567890.0000000001", "sl")).toBe(
      "12.345.678.901.234.567.890,0000000001",
    );
    expect(formatDecimal("0.00000001", "sl")).toBe("0,00000001");
  });
});

describe("rounding to cents", () => {
  test.each([
    ["0.005", 1],
    ["0.0049999", 0],
    ["-0.005", -1],
    ["1.005", 101],
    ["-0.001", 0],
    ["2.675", 268],
  ])("%s € is %i", (euros, expected) => {
    expect(roundToCents(euros)).toBe(expected);
  });

  it("refuses sums no integer can hold exactly", () => {
    expect(() => roundToCents("99999999999999999")).toThrow(RangeError);
  });
});

describe("lineAmounts", () => {
  test.each([
    ["9", "0.9320", "9.5", { netCents: 839, vatCents: 80, grossCents: 919 }],
    ["1", "12.0325", "9.5", { netCents: 1203, vatCents: 114, grossCents: 1317 }],
    ["0.5", "0.01", "22", { netCents: 1, vatCents: 0, grossCents: 1 }],
    ["2.345", "70.78414", "22", { netCents: 16_599, vatCents: 3652, grossCents: 20_251 }],
    ["0", "0.9320", "9.5", { netCents: 0, vatCents: 0, grossCents: 0 }],
  ])("%s × %s at %s %%", (quantity, price, rate, expected) => {
    expect(lineAmounts(quantity, price, rate)).toEqual(expected);
  });

  it("adds up, and a credit mirrors its invoice", () => {
    fc.assert(
      fc.property(
        decimalText(10_000_000, 3),
        decimalText(10_000_000, 5),
        fc.constantFrom("0", "9.5", "22"),
        (quantity, price, rate) => {
          const line = lineAmounts(quantity, price, rate);
          const credit = lineAmounts(new Big(quantity).times(-1).toFixed(), price, rate);
          expect(line.grossCents).toBe(line.netCents + line.vatCents);
          expect(credit.grossCents + line.grossCents).toBe(0);
          const exact = new Big(quantity).times(price).times(100);
          expect(exact.minus(line.netCents).abs().lte("0.5")).toBe(true);
        },
      ),
    );
  });
});
