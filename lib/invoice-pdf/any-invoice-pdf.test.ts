import fc from "fast-check";
import { expect, test } from "vitest";
import { anyInvoice } from "@/tests/support/any-invoice";
import { pageTexts } from "@/tests/support/pdf";
import { invoicePdf } from "./invoice-pdf";

test("any document that billing data may hold becomes a paper down to its sum", async () => {
  await fc.assert(
    fc.asyncProperty(anyInvoice, fc.constantFrom("sl" as const, "en" as const), async (invoice, language) => {
      const text = (await pageTexts(await invoicePdf(invoice, language))).join("\n");
      expect(text).toMatch(language === "sl" ? /Znesek dokumenta/ : /Amount of the document/);
    }),
    { numRuns: 25 },
  );
}, 60_000);
