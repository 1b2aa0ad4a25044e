import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { withSentencesReady } from "./quick-sentences";

const messages = {
  plain: "Števec",
  quoted: "To je '{'oklepaj'}'",
  greeting: "Pozdravljeni, {name}",
  bills: "{count, plural, one {# račun} two {# računa} few {# računi} other {# računov}}",
  linked: "Glejte <a>račun {number}</a>.",
  inner: { deep: "Globoko" },
};

function words() {
  const missing: string[] = [];
  const translator = createTranslator({
    locale: "sl",
    messages,
    onError: (error) => missing.push(error.code),
  });
  return { t: withSentencesReady(translator, "sl"), missing, translator };
}

describe("withSentencesReady", () => {
  it("writes every sentence as the translator does, at the first use and later", () => {
    const { t, translator } = words();
    for (let again = 0; again < 2; again++) {
      expect(t("plain")).toBe("Števec");
      expect(t("inner.deep")).toBe("Globoko");
      expect(t("quoted")).toBe(translator("quoted"));
      expect(t("greeting", { name: "Žiga {0} <b>" })).toBe("Pozdravljeni, Žiga {0} <b>");
      for (const count of [0, 1, 2, 3, 5, 101, 102, 1234]) {
        expect(t("bills", { count })).toBe(translator("bills", { count }));
      }
    }
    expect(t("bills", { count: 2 })).toBe("2 računa");
  });

  it("keeps what else a translator can do", () => {
    const { t } = words();
    expect(t.has("plain")).toBe(true);
    expect(t.raw("greeting")).toBe("Pozdravljeni, {name}");
    expect(t.markup("linked", { number: "7", a: (chunks) => `[${chunks}]` })).toBe("Glejte [račun 7].");
  });

  it("leaves a missing word and a missing value to the translator, which reports them", () => {
    const { t, missing } = words();
    expect((t as (key: string) => string)("nowhere")).toBe("nowhere");
    expect((t as (key: string) => string)("greeting")).toBe("greeting");
    expect(missing).toEqual(["MISSING_MESSAGE", "FORMATTING_ERROR"]);
  });
});
