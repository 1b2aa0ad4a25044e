import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import type { OpenItem, PayerOfItems } from "@/lib/open-items/queries";
import { allWithRole, openPdf, pageTexts, structureOf } from "@/tests/support/pdf";
import { type Statement, statementPdf } from "./statement-pdf";

const day = "2026-09-28";
const madeAt = new Date("2026-09-28T08:42:00Z");

const payerOf = (code: string, name: string): PayerOfItems => ({
  code,
  name,
  street: "Šaleška cesta 1",
  postcode: "3320",
  city: "Velenje",
  taxNumber: null,
  collectiveReference: null,
});

const itemOf = (documentNumber: string, changes: Partial<OpenItem> = {}): OpenItem => ({
  payerCode: "1000001",
  documentNumber,
  invoiceNumber: documentNumber,
  kind: "invoice",
  issuedOn: "2026-08-10",
  periodFrom: null,
  periodTo: null,
  dueOn: "2026-08-30",
  originalCents: 5000,
  openCents: 5000,
  partialPayments: [],
  reference: null,
  iban: null,
  purposeCode: null,
  ...changes,
});

const made = (changes: Partial<Statement>, language: "sl" | "en" = "sl") =>
  statementPdf(
    {
      day,
      payers: [payerOf("1000001", "Čebelarstvo Žižek d. o. o.")],
      items: [],
      asOf: new Date("2026-09-27T22:30:00Z"),
      reliableFrom: null,
      ...changes,
    },
    language,
    madeAt,
  );

const rowsOn = async (bytes: Uint8Array, table: number) => {
  const structure = await structureOf(await openPdf(bytes), 1);
  const found = allWithRole(structure, "Table")[table];
  return found ? allWithRole(found, "TR").map(({ children }) => children.map(({ text }) => text)) : [];
};

describe("a statement of open items", () => {
  const items = [
    itemOf("R-1", { dueOn: "2026-05-01", openCents: 1250 }),
    itemOf("R-2", { kind: "settlement" }),
    itemOf("R-3", { dueOn: "2026-10-05", originalCents: 4000, openCents: 4000 }),
    itemOf("D-4", { kind: "credit_note", originalCents: -1000, openCents: -1000 }),
    itemOf("P-5", { kind: null, issuedOn: null, originalCents: -300, openCents: -300 }),
  ];

  test("says of which day it is, whose, how much is open, how much of it overdue, and by which data", async () => {
    const structure = await structureOf(await openPdf(await made({ items })), 1);
    expect(allWithRole(structure, "H1").map(({ text }) => text)).toEqual(["Odprte postavke"]);
    expect(allWithRole(structure, "P").map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "Stanje na dan 28. 9. 2026",
        "Po zadnjih podatkih o odprtih postavkah, 28. 9. 2026 ob 0.30.",
        "PLAČNIK RAČUNA 1000001 Čebelarstvo Žižek d. o. o. Šaleška cesta 1 3320 Velenje",
        "Skupaj odprto 89,50 €",
        "ZAPADLO 62,50 €",
        "DOBRO 13,00 €",
        "ŠTEVILO POSTAVK 5",
      ]),
    );
  });

  test("adds the ages and the credits up to what is open", async () => {
    expect(await rowsOn(await made({ items }), 0)).toEqual([
      ["Zapadlost", "Postavke", "Znesek"],
      ["ni zapadlo", "1", "40,00 €"],
      ["1–30 dni", "1", "50,00 €"],
      ["31–60 dni", "0", "0,00 €"],
      ["61–90 dni", "0", "0,00 €"],
      ["nad 90 dni", "1", "12,50 €"],
      ["V dobro", "", "−13,00 €"],
      ["Skupaj", "", "89,50 €"],
    ]);
  });

  test("lists every item with its days and amounts", async () => {
    expect(await rowsOn(await made({ items }), 1)).toEqual([
      ["Dokument", "Izdan", "Zapade", "Dni zamude", "Prvotni znesek", "Odprto"],
      ["Račun R-1", "10. 8. 2026", "1. 5. 2026", "150", "50,00 €", "12,50 €"],
      ["Poračun R-2", "10. 8. 2026", "30. 8. 2026", "29", "50,00 €", "50,00 €"],
      ["Račun R-3", "10. 8. 2026", "5. 10. 2026", "", "40,00 €", "40,00 €"],
      ["Dobropis D-4", "10. 8. 2026", "30. 8. 2026", "", "−10,00 €", "−10,00 €"],
      ["Dobro P-5", "", "30. 8. 2026", "", "−3,00 €", "−3,00 €"],
      ["Skupaj", "", "", "", "", "89,50 €"],
    ]);
  });

  test("of several payers puts each one's items under the payer", async () => {
    const payers = [payerOf("1000001", "Prvi"), payerOf("1000002", "Drugi")];
    const bytes = await made({ payers, items: [...items, itemOf("R-9", { payerCode: "1000002" })] });
    const headings = (await rowsOn(bytes, 1)).filter((row) => row.length === 1);
    expect(headings).toEqual([["Plačnik 1000001, Prvi"], ["Plačnik 1000002, Drugi"]]);
  });

  test("of a payer with none says so", async () => {
    const text = (await pageTexts(await made({}))).join("\n");
    expect(text).toContain("Na ta dan ni odprtih postavk.");
    expect(text).toMatch(/0,00\s€/);
  });

  test("of a past day says that it is reckoned, and from when on it is sure", async () => {
    const past = { day: "2026-01-15", reliableFrom: "2026-03-01" };
    const text = (await pageTexts(await made({ items, ...past }))).join(" ");
    expect(text).toContain("Stanje preteklega dne izračunamo iz računov in plačil");
    expect(text).toContain("Plačila so na portalu od 1. 3. 2026.");
  });

  test("is English for who reads English", async () => {
    const text = (await pageTexts(await made({ items }, "en"))).join("\n");
    expect(text).toContain("As on 28 September 2026");
    expect(text).not.toMatch(/Odprt|Skupaj/);
  });
});

test("of a company with 3,000 items it has each of them once, and the right sums", async () => {
  const items = Array.from({ length: 3000 }, (_, at) =>
    itemOf(`R-${String(at).padStart(5, "0")}`, { dueOn: addDays(day, -(at % 120)), openCents: 1000 + at }),
  );
  const before = process.memoryUsage().rss;
  let turnsOfOthers = 0;
  const others = setInterval(() => turnsOfOthers++, 1);
  const bytes = await made({ items });
  clearInterval(others);
  // Others are served in between: it does not hold the process for its whole length.
  expect(turnsOfOthers).toBeGreaterThan(20);
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  expect(bytes.length).toBeLessThan(4_000_000);
  const pages = await pageTexts(bytes);
  const found = pages.join("\n").match(/R-\d{5}/g);
  expect(found).toHaveLength(3000);
  expect(new Set(found).size).toBe(3000);
  expect(pages.at(-1)).toMatch(/Skupaj\s*74\.985,00\s€/);
  for (const [at, page] of pages.entries()) expect(page).toContain(`Stran ${at + 1} od ${pages.length}`);
}, 120_000);
