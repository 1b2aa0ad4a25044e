import { expect, test } from "vitest";
import { officeActions } from "@/lib/audit/office-actions";
import { languageCodes } from "@/lib/i18n/languages";
import { wordOfAction } from "./word-of-action";

test.each(languageCodes)("in %s everything that the office does has words for the customer", (language) => {
  for (const action of officeActions) expect(wordOfAction(action, language)).toMatch(/^\p{Lu}\p{L}* /u);
});
