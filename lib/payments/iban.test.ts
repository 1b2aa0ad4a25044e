import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { biller } from "@/lib/brand";
import { checkIban } from "./iban";
import { mod97 } from "./mod97";

describe("checkIban", () => {
  test.each([
    "SI56020170014356205",
    "SI56051008010486080",
    "SI56290000159800373",
    "SI56043020002997963",
    "SI56020360253863406",
    "SI56191000000123438",
    "SI56263300012039086",
    "SI56990000012345646",
    "DE12500105170648489890",
  ])("takes %s", (iban) => {
    expect(checkIban(iban)).toEqual({ ok: true, value: iban });
  });

  it("takes it in fours and in small letters", () => {
    expect(checkIban(" si56 0201 7001 4356 205 ")).toEqual({ ok: true, value: "SI56020170014356205" });
  });

  test.each([
    ["", "empty"],
    ["SI56011006001234567", "wrong-check-digits"],
    ["SI56031001001018518", "wrong-check-digits"],
    ["SI5602017001435620", "wrong-length"],
    ["SI560201700143562055", "wrong-length"],
    ["DE125001", "wrong-length"],
    ["SI5602017001435620A", "wrong-format"],
    ["5602017001435620", "wrong-format"],
    ["SI56-0201-7001", "wrong-format"],
  ])("refuses %s: %s", (text, reason) => {
    expect(checkIban(text)).toEqual({ ok: false, reason });
  });

  it("the utility's own account is a valid one", () => {
    expect(checkIban(biller.iban).ok).toBe(true);
  });

  it("notices any one wrong digit and any two neighbours swapped", () => {
    const account = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map((number) => {
      const body = number.toString().padStart(15, "0");
      return `SI${String(98 - mod97(`${body}SI00`)).padStart(2, "0")}${body}`;
    });
    fc.assert(
      fc.property(
        account,
        fc.integer({ min: 2, max: 18 }),
        fc.integer({ min: 1, max: 9 }),
        (iban, at, by) => {
          expect(checkIban(iban).ok).toBe(true);
          const wrong = iban.slice(0, at) + ((Number(iban[at]) + by) % 10) + iban.slice(at + 1);
          expect(checkIban(wrong).ok).toBe(false);
          const swapped = iban.slice(0, at) + (iban[at + 1] ?? "") + iban[at] + iban.slice(at + 2);
          if (swapped !== iban) expect(checkIban(swapped).ok).toBe(false);
        },
      ),
    );
  });
});
