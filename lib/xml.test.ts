import fc from "fast-check";
import { expect, test } from "vitest";
import { element, xmlText } from "./xml";

test("elements hold text, numbers and elements, in the order given", () => {
  expect(element("a", { x: "1" }, element("b", {}), "č & <", 3).xml).toBe('<a x="1"><b/>č &amp; &lt;3</a>');
});

test.each([
  ['"<>&', "&quot;&lt;&gt;&amp;"],
  ["a\r\nb\tc", "a&#13;&#10;b&#9;c"],
  ["\0\u0008\u001b\ufffe\ud800", "\ufffd\ufffd\ufffd\ufffd\ufffd"],
  ["😀 č ]]>", "😀 č ]]&gt;"],
])("%j is written %j", (text, written) => {
  expect(xmlText(text)).toBe(written);
});

test("no text can open or close anything", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = xmlText(text);
      expect(written).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot|#\d+);)/);
      expect(written.isWellFormed()).toBe(true);
    }),
  );
});
