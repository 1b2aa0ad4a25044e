import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkEmailAddress } from "./email-address";

// R12
describe("checkEmailAddress", () => {
  test.each([
    ["ana.novak@primer.si", "ana.novak@primer.si"],
    ["  ana@primer.si ", "ana@primer.si"],
    ["Ana.Novak@Primer.SI", "Ana.Novak@primer.si"],
    ["ana+voda@mail.primer.co.uk", "ana+voda@mail.primer.co.uk"],
    ["žiga@čebela.si", "žiga@čebela.si"],
    ["z\u030ciga@primer.si", "žiga@primer.si"],
    ["ana＠primer．si", "ana@primer.si"],
    ["o'brien@primer.si", "o'brien@primer.si"],
    ["ana@xn--ebela-xwa.si", "ana@xn--ebela-xwa.si"],
  ])("%s is kept as %s", (text, value) => {
    expect(checkEmailAddress(text)).toEqual({ ok: true, value });
  });

  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["ana", "wrong-format"],
    ["ana@", "wrong-format"],
    ["@primer.si", "wrong-format"],
    ["ana@primer", "wrong-format"],
    ["ana@@primer.si", "wrong-format"],
    ["ana@primer.si@drugje.si", "wrong-format"],
    ["ana novak@primer.si", "wrong-format"],
    ["ana@primer.si\nBcc: vsi@primer.si", "wrong-format"],
    ["ana@primer.si\r\n", "wrong-format"],
    ["ana@primer.si\u2028", "wrong-format"],
    ["ana\0@primer.si", "wrong-format"],
    ["an\u200ba@primer.si", "wrong-format"],
    ["ana..novak@primer.si", "wrong-format"],
    [".ana@primer.si", "wrong-format"],
    ["ana.@primer.si", "wrong-format"],
    ["ana@.si", "wrong-format"],
    ["ana@-primer.si", "wrong-format"],
    ["ana@primer-.si", "wrong-format"],
    ["ana@primer..si", "wrong-format"],
    ["ana@127.0.0.1", "wrong-format"],
    ['"ana@x"@primer.si', "wrong-format"],
    ["Ana <ana@primer.si>", "wrong-format"],
    ["ana@primer.si,bor@primer.si", "wrong-format"],
    [`${"a".repeat(65)}@primer.si`, "wrong-format"],
    [`ana@${"a".repeat(64)}.si`, "wrong-format"],
    [`ana@${"primer.".repeat(40)}si`, "too-long"],
  ])("%j is refused: %s", (text, reason) => {
    expect(checkEmailAddress(text)).toEqual({ ok: false, reason });
  });

  it("keeps only what is safe in a mail's header, and takes its own answer back", () => {
    const hostile = fc.constantFrom(
      "\r",
      "\n",
      "\0",
      "@",
      " ",
      "<",
      ">",
      ",",
      ";",
      ":",
      '"',
      "\\",
      ".",
      "\u2029",
    );
    const text = fc
      .array(fc.oneof(hostile, fc.string({ unit: "grapheme", maxLength: 5 })), { maxLength: 6 })
      .map((pieces) => `${pieces.join("")}@primer.si`);
    fc.assert(
      fc.property(fc.oneof(text, fc.emailAddress(), fc.string({ unit: "grapheme" })), (candidate) => {
        const checked = checkEmailAddress(candidate);
        if (!checked.ok) return;
        expect(checked.value).toMatch(/^[^\s@<>,;:"\\()[\]]+@[^\s@<>,;:"\\()[\]]+\.[^\s@<>,;:"\\()[\]]+$/u);
        expect(checkEmailAddress(checked.value)).toEqual(checked);
      }),
    );
  });
});
