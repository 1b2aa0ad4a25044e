import { beforeAll, describe, expect, test } from "vitest";
import { readUpnText } from "@/lib/payments/upn-qr";
import { allWithRole, codeOnPage, openPdf, type PdfNode, pageTexts, structureOf } from "@/tests/support/pdf";
import { writtenInvoice } from "@/tests/support/written-invoice";
import { invoicePdf } from "./invoice-pdf";

const madeAt = new Date("2026-09-28T08:42:00Z");
const textOf = async (changes: Parameters<typeof writtenInvoice>[0]) =>
  (await pageTexts(await invoicePdf(writtenInvoice(changes), "sl", madeAt))).join("\n");

describe("a bill of a household as PDF", () => {
  let bytes: Uint8Array;
  let first: PdfNode;
  let last: PdfNode;
  beforeAll(async () => {
    bytes = await invoicePdf(writtenInvoice({ prepaidCents: 1500, roundingCents: 2 }), "sl", madeAt);
    const pdf = await openPdf(bytes);
    [first, last] = await Promise.all([structureOf(pdf, 1), structureOf(pdf, pdf.numPages)]);
  });

  test("is A4, says its language and title, embeds its typefaces and runs nothing", async () => {
    const pdf = await openPdf(bytes);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      PDFFormatVersion: "1.7",
      Language: "sl-SI",
      Title: "Račun 26081457, Komunalno podjetje Velenje",
    });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 25.4 / 72 });
    expect([width, height].map(Math.round)).toEqual([210, 297]);
    expect(await pdf.getJSActions()).toBeNull();
    expect(await (await pdf.getPage(1)).getAnnotations()).toEqual([]);
    const written = Buffer.from(bytes).toString("latin1");
    expect(written.match(/\/FontFile2/g)).toHaveLength(2);
    expect(written).not.toMatch(/\/(URI|Launch|GoToR|SubmitForm|JavaScript|EmbeddedFile)\b/);
  });

  test("says that the portal made it and that it is not the original", async () => {
    const paragraphs = allWithRole(first, "P").map(({ text }) => text);
    expect(paragraphs).toContain("To ni izvirnik");
    expect(paragraphs.join("\n")).toContain("Izpis je portal pripravil 28. 9. 2026 ob 10.42");
  });

  test("gives Č, Š and Ž back when its text is copied", async () => {
    const [text] = await pageTexts(bytes);
    expect(text).toContain("Živa Šuštaršič Čož");
    expect(text).toContain("Cesta Františka Foita 12/č");
  });

  test("has the bill's name as its one first heading, and headings for its parts", () => {
    expect(allWithRole(first, "H1").map(({ text }) => text)).toEqual(["Račun 26081457"]);
    expect(allWithRole(first, "H2").map(({ text }) => text)).toEqual([
      "Postavke",
      "DDV po stopnjah",
      "Za plačilo",
      "Odčitki, na katerih temelji račun",
    ]);
  });

  test("says who pays, how much, until when, to where, and for which days", () => {
    const paragraphs = allWithRole(first, "P").map(({ text }) => text);
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        "Za plačilo 41,09 €",
        "PLAČNIK RAČUNA Živa Šuštaršič Čož Kersnikova cesta 12 3320 Velenje",
        "ŠIFRA PLAČNIKA 1024577",
        "DATUM OPRAVLJENE STORITVE 01.08.2026–31.08.2026",
        "DATUM ZAPADLOSTI 30.09.2026",
        "TRANSAKCIJSKI RAČUN SI56 9900 0001 2345 646",
        "BIC BANKE LJBASI2X",
        "SKLIC SI12 1234567890120",
      ]),
    );
  });

  test("lists the lines by supply point, every cell in its row", () => {
    const [lines] = allWithRole(first, "Table");
    expect(rowsOf(lines)).toEqual([
      ["Postavka", "Količina", "Cena brez DDV", "Brez DDV", "Stopnja", "DDV", "Z DDV"],
      ["Odjemno mesto 25050415, Cesta Františka Foita 12/č, 3320 Velenje"],
      ["Vodarina", "9 m³", "0,9320", "8,39 €", "9,5 %", "0,80 €", "9,19 €"],
      ["Omrežnina za vodovod DN 20", "1 mesec", "12,0325", "12,03 €", "9,5 %", "1,14 €", "13,17 €"],
      ["Čiščenje odpadne vode", "9 m³", "0,4715", "4,24 €", "9,5 %", "0,40 €", "4,64 €"],
      ["Zbiranje komunalnih odpadkov", "3 osebe", "4,1200", "12,36 €", "9,5 %", "1,17 €", "13,53 €"],
      ["Odjemno mesto 25050416, Cesta Františka Foita 12/č, 3320 Velenje"],
      ["Toplota, variabilni del", "0,18 MWh", "70,78414", "12,74 €", "22 %", "2,80 €", "15,54 €"],
      ["Skupaj", "", "", "49,76 €", "", "6,31 €", "56,07 €"],
    ]);
    expect(allWithRole(lines as PdfNode, "TH")).toHaveLength(7 + 8);
  });

  test("breaks the VAT down, and says how the amount follows from it", () => {
    const [, vat, sum, readings] = allWithRole(first, "Table");
    expect(rowsOf(vat)).toEqual([
      ["Stopnja", "Osnova", "DDV", "Z DDV"],
      ["9,5 %", "37,02 €", "3,51 €", "40,53 €"],
      ["22 %", "12,74 €", "2,80 €", "15,54 €"],
      ["Skupaj", "49,76 €", "6,31 €", "56,07 €"],
    ]);
    expect(rowsOf(sum)).toEqual([
      ["Kaj", "Znesek"],
      ["Skupaj z DDV", "56,07 €"],
      ["Upoštevane akontacije in predplačila", "−15,00 €"],
      ["Zaokrožitev", "0,02 €"],
      ["Znesek dokumenta", "41,09 €"],
    ]);
    expect(rowsOf(readings)[1]).toEqual([
      "25050415",
      "Vodomer št. 18204517",
      "Sporočil uporabnik",
      "31. 8. 2026",
      "812 m³",
    ]);
  });

  test("has the payment slip at its foot, as the national form writes it", () => {
    const [form] = allWithRole(last, "Sect");
    expect(form?.lang).toBe("sl");
    expect(allWithRole(form as PdfNode, "P").map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "Znesek ***41,09",
        "Koda namena UBIL",
        "Namen plačila Račun 26081457",
        "Rok plačila 30.09.2026",
        "IBAN prejemnika SI56 9900 0001 2345 646",
        "Referenca prejemnika SI12",
        "1234567890120",
        "Ime, ulica in kraj plačnika Živa Šuštaršič Čož Kersnikova cesta 12 3320 Velenje",
      ]),
    );
    expect(allWithRole(last, "Figure").map(({ alt }) => alt)).toEqual([
      "Koda UPN QR za plačilo 41,09\u00a0€, sklic SI12 1234567890120, rok 30.09.2026.",
    ]);
  });

  test("has a code that a phone reads off the page, in the printed size", async () => {
    const code = await codeOnPage(bytes, (await openPdf(bytes)).numPages);
    if (!code) throw new Error("no code was found");
    expect(code.version).toBe(15);
    const read = readUpnText(new TextDecoder("iso-8859-2").decode(code.bytes));
    expect(read).toMatchObject({
      ok: true,
      value: {
        amountCents: 4109,
        reference: "SI121234567890120",
        iban: "SI56990000012345646",
        dueOn: "2026-09-30",
        payer: { name: "Živa Šuštaršič Čož", street: "Kersnikova cesta 12", place: "3320 Velenje" },
      },
    });
    const { topLeft, topRight, bottomLeft } = code;
    expect(Math.abs(topRight.x - topLeft.x - 32.597)).toBeLessThan(0.15);
    expect(Math.abs(bottomLeft.y - topLeft.y - 32.597)).toBeLessThan(0.15);
    // Four modules of nothing around it, inside its box.
    expect(topLeft.x - 63.5).toBeGreaterThan(4 * 0.42333);
    expect(topLeft.y - (297 - 99 + 6)).toBeGreaterThan(4 * 0.42333);
  });
});

const rowsOf = (table: PdfNode | undefined): string[][] =>
  table ? allWithRole(table, "TR").map(({ children }) => children.map(({ text }) => text)) : [];

describe("where nobody is to pay", () => {
  test.each([
    ["a cancelled bill", { state: "cancelled", cancelledOn: "2026-09-12" }, "Dokument je storniran."],
    [
      "a credit note",
      { kind: "credit_note", state: null, openCents: -4109, corrects: "26071001" },
      "Dobropisa ne plačate.",
    ],
    ["a paid bill", { state: "paid", openCents: 0 }, "Po naših podatkih ni ničesar za plačilo."],
    ["a bill without a reference", { reference: null }, "Dokument nima veljavnega sklica."],
    [
      "a reference with a wrong check digit",
      { reference: "SI121234567890121" },
      "Dokument nima veljavnega sklica.",
    ],
    [
      "a payer whose name no slip can hold",
      { payer: { ...writtenInvoice().payer, name: "Жива" } },
      "ni mogoče pripraviti",
    ],
  ] as const)("%s has no slip and no code, and says why", async (_, changes, sentence) => {
    const bytes = await invoicePdf(writtenInvoice(changes), "sl", madeAt);
    const pages = await pageTexts(bytes);
    expect(pages.join("\n").replace(/\s+/g, " ")).toContain(sentence);
    expect(pages.join("\n")).not.toContain("IBAN prejemnika");
    expect(await codeOnPage(bytes, pages.length)).toBeNull();
  });
});

test("a bill paid in part asks for the rest, in the sum and in the code", async () => {
  const bytes = await invoicePdf(writtenInvoice({ state: "overdue", openCents: 1000 }), "sl", madeAt);
  const pages = await pageTexts(bytes);
  const code = await codeOnPage(bytes, pages.length);
  expect(new TextDecoder("iso-8859-2").decode(code?.bytes)).toContain("\n00000001000\n");
  expect(pages.join("\n")).toMatch(/Že poravnano\s*−46,07\s€/);
  expect(pages.join("\n")).toMatch(/Še odprto\s*10,00\s€/);
});

test("a correction says what it corrects, and a corrected bill by what", async () => {
  expect(await textOf({ kind: "credit_note", state: null, corrects: "26071001" })).toContain(
    "Popravlja dokument 26071001.",
  );
  expect(await textOf({ correctedBy: ["D-1", "D-2"] })).toContain("Popravki tega dokumenta: D-1, D-2.");
});

test("in English all but the utility's own words is English, and those say that they are not", async () => {
  const bytes = await invoicePdf(writtenInvoice(), "en", madeAt);
  const pdf = await openPdf(bytes);
  expect((await pdf.getMetadata()).info).toMatchObject({ Language: "en-GB" });
  const first = await structureOf(pdf, 1);
  expect(allWithRole(first, "H1").map(({ text }) => text)).toEqual(["Invoice 26081457"]);
  const foreign = allWithRole(first, "Span").filter(({ lang }) => lang === "sl");
  expect(foreign.map(({ text }) => text)).toContain("Omrežnina za vodovod DN 20");
  expect((await pageTexts(bytes)).join("")).not.toMatch(/Skupaj|Postavk/);
});
