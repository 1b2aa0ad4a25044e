import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashCaptchaAnswer, isCaptchaAnswer } from "./keyed-hash";

const stored = hashCaptchaAnswer("captcha-1", "bHtRa", "secret");

// R33
describe("the keyed hash of a captcha's answer", () => {
  it("is 64 hex digits that need captcha, answer and secret alike", () => {
    expect(stored).toMatch(/^[0-9a-f]{64}$/);
    expect(hashCaptchaAnswer("captcha-2", "bHtRa", "secret")).not.toBe(stored);
    expect(hashCaptchaAnswer("captcha-1", "bHtRb", "secret")).not.toBe(stored);
    expect(hashCaptchaAnswer("captcha-1", "bHtRa", "another")).not.toBe(stored);
  });

  it("knows the answer again, also with the spaces that a phone or a reader adds", () => {
    for (const answer of ["bHtRa", "bHtRa ", " b H t R a\n"]) {
      expect(isCaptchaAnswer("captcha-1", answer, "secret", stored)).toBe(true);
    }
  });

  it.each(["bhtra", "BHTRA", "BhTrA", "bHtR", "bHtRaa", ""])("refuses %j", (answer) => {
    expect(isCaptchaAnswer("captcha-1", answer, "secret", stored)).toBe(false);
  });

  it("never takes one pair of id and answer for another", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "B", ":", '"', ",") });
    fc.assert(
      fc.property(text, text, text, text, (id, answer, otherId, otherAnswer) => {
        const same = id === otherId && answer === otherAnswer;
        expect(isCaptchaAnswer(otherId, otherAnswer, "s", hashCaptchaAnswer(id, answer, "s"))).toBe(same);
      }),
    );
  });

  it("refuses when what is stored is no hash", () => {
    for (const broken of ["", "zz", stored.slice(2), `${stored}00`]) {
      expect(isCaptchaAnswer("captcha-1", "bHtRa", "secret", broken)).toBe(false);
    }
  });
});
