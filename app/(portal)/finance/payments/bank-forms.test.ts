import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountToCopy, spacedReference, unbrokenIban } from "./bank-forms";

describe("what a bank's form takes", () => {
  it("writes accounts in fours and references behind their model", () => {
    expect(unbrokenIban("SI56990000012345646")).toBe("SI56\u00a09900\u00a00001\u00a02345\u00a0646");
    expect(spacedReference("SI121234567890120")).toBe("SI12\u00a01234567890120");
    expect(spacedReference("SI00123-456-7")).toBe("SI00\u00a0123-456-7");
    expect(spacedReference("SI99")).toBe("SI99");
    expect(spacedReference("RF18539007547034")).toBe("RF18\u00a05390\u00a00754\u00a07034");
  });

  it("changes nothing but blanks", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2}[0-9A-Z]{13,32}$/), (iban) => {
        expect(unbrokenIban(iban).replace(/\s/g, "")).toBe(iban);
        expect(spacedReference(iban).replace(/\s/g, "")).toBe(iban);
      }),
    );
  });

  it("writes cents with a decimal comma and no sign", () => {
    expect(amountToCopy(162845)).toBe("1628,45");
    expect(amountToCopy(7)).toBe("0,07");
    fc.assert(
      fc.property(fc.nat(99_999_999_999), (cents) => {
        expect(Number(amountToCopy(cents).replace(",", ""))).toBe(cents);
      }),
    );
  });
});
