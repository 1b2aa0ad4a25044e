import { describe, expect, test } from "vitest";
import { allWithRole, codeOnPage, openPdf, pageTexts, structureOf } from "@/tests/support/pdf";
import { lineOf, pointOf, writtenInvoice } from "@/tests/support/written-invoice";
import { invoicePdf } from "./invoice-pdf";

const textOf = async (changes: Parameters<typeof writtenInvoice>[0]) =>
  (await pageTexts(await invoicePdf(writtenInvoice(changes), "sl"))).join("\n");

describe("a company's bill of 400 lines", () => {
  const lines = Array.from({ length: 400 }, (_, at) =>
    lineOf(at + 1, pointOf(String(25050000 + Math.floor(at / 5))), [
      `Omrežnina ${at + 1}`,
      "1",
      "month",
      "12.0325",
      "9.5",
    ]),
  );

  test("has every line once, the table's head on every sheet of it, and sheets that are numbered", async () => {
    const bytes = await invoicePdf(writtenInvoice({ lines }), "sl");
    const pages = await pageTexts(bytes);
    expect(pages).toHaveLength(12);
    const text = pages.join("\n");
    for (const { description } of lines) {
      expect(text.match(new RegExp(`${description}(?!\\d)`, "g")), description).toHaveLength(1);
    }
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`Stran ${at + 1} od 12`);
      if (page.includes("Omrežnina")) expect(page).toContain("Cena brez DDV");
    }
    const pdf = await openPdf(bytes);
    const tables = await Promise.all(pages.map((_, at) => structureOf(pdf, at + 1)));
    const heads = tables
      .flatMap((page) => allWithRole(page, "TH"))
      .filter(({ text }) => text === "Cena brez DDV");
    expect(heads).toHaveLength(1);
    expect(await codeOnPage(bytes, 12)).not.toBeNull();
  }, 60_000);
});

test("very long words and texts are broken, and none of them is lost", async () => {
  const word = "Č".repeat(300);
  const text = Array.from({ length: 900 }, (_, at) => `beseda${at}`).join(" ");
  const lines = [lineOf(1, null, [`${word} ${text}`, "1", "piece", "1", "22"])];
  const read = await textOf({ lines, note: text });
  expect(read.replace(/\s/g, "").match(/Č{300}/)).not.toBeNull();
  for (let at = 0; at < 900; at++) expect(read.split(`beseda${at}`).length, String(at)).toBeGreaterThan(2);
});

test("what stands in the data is written, not obeyed", async () => {
  const hostile = "<b>&amp;</b> (file:///etc/passwd) %PDF \\) /URI";
  const read = await textOf({
    number: hostile,
    note: hostile,
    payer: { ...writtenInvoice().payer, street: hostile },
  });
  expect(read.split("(file:///etc/passwd)").length).toBeGreaterThan(3);
});
