import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { passwordRules, unmetPasswordRules } from "./password-rules";

const ana = { payerCode: "1024577", email: "Ana.Novak@primer.si" };

// R2
describe("length and letters", () => {
  test.each([
    ["", ["too-short", "no-upper-case"]],
    ["Gozd12!", ["too-short"]],
    ["Gozd123!", []],
    [`Č${"a".repeat(127)}`, []],
    [`Č${"a".repeat(128)}`, ["too-long"]],
    ["samo male črke", ["no-upper-case"]],
    ["žaga in čaj Š", []],
    ["пароль Дом", []],
    ["１２３４５６７Ａ", []],
    ["A🐝🐝🐝🐝🐝🐝🐝", []],
    ["A🐝🐝🐝🐝🐝🐝", ["too-short"]],
    ["  A      ", []],
  ])("%j lacks %j", (password, unmet) => {
    expect(unmetPasswordRules(password, ana)).toEqual(unmet);
  });
});

// R3
describe("words that are known of this customer", () => {
  test.each([
    ["A1024577", "is-payer-code"],
    ["1024577Ab!", "is-payer-code"],
    ["Ana.novak@primer.si", "is-email"],
    ["ANA.NOVAK", "is-email"],
    ["Ana.Novak1984", "is-email"],
    ["Komunala", "is-utility-name"],
    ["Komunala2026!", "is-utility-name"],
    ["Velenje123", "is-utility-name"],
    ["Komunalno podjetje Velenje", "is-utility-name"],
    ["KomunalnoPodjetjeVelenje", "is-utility-name"],
    ["KPV-12345", "is-utility-name"],
  ])("%s is refused: %s", (password, rule) => {
    expect(unmetPasswordRules(password, ana)).toEqual([rule]);
  });

  test.each(["Xy!9zQ1024577", "Ana.Novak jé potico", "V Velenju sneži", "Skalca7jezero"])(
    "%s is taken",
    (password) => {
      expect(unmetPasswordRules(password, ana)).toEqual([]);
    },
  );

  it("says nothing of fields that are still empty, nor of one-letter addresses", () => {
    expect(unmetPasswordRules("Gozd123!", { payerCode: "", email: "" })).toEqual([]);
    expect(unmetPasswordRules("K7!29(42)#9", { payerCode: "7", email: "k@primer.si" })).toEqual([]);
  });
});

it("answers anything with rules it knows, each once and in their order", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 140 });
  fc.assert(
    fc.property(text, text, text, (password, payerCode, email) => {
      const unmet = unmetPasswordRules(password, { payerCode, email });
      expect(passwordRules.filter((rule) => unmet.includes(rule))).toEqual(unmet);
    }),
  );
});
