import { describe, expect, test } from "vitest";
import type { Language } from "@/lib/i18n/languages";
import type { MailData, MailKind } from "@/lib/outbox/mail";
import { renderMail } from "./render";

const portalUrl = "https://portal.example.si";
const at = new Date("2026-09-28T08:42:00Z");

const reading = {
  receiptNumber: "2026-000123",
  supplyPoint: "25050415",
  meterSerial: "18204517",
  unit: "m3",
  value: "1821",
  readOn: "2026-09-28",
};

const confirmed = {
  ...reading,
  address: "Dunajska cesta bb, 3320 Velenje",
  usage: "9",
  previousDay: "2026-08-31",
  nextWindow: null,
};

const samples: { [Kind in MailKind]: MailData[Kind] } = {
  activation: { username: "1234", path: "/activate/key-A_1", validHours: 48 },
  "already-registered": { username: "1234", path: "/forgot-password" },
  "password-reset": { username: "1234", path: "/reset-password/key-B_2", validHours: 1 },
  "password-changed": { username: "1234" },
  "reading-confirmation": {
    readings: [confirmed],
    path: "/supply-points/25050415/reading/2026-000123",
  },
  "reading-withdrawn": { ...reading, path: "/supply-points/25050415/reading" },
  "reading-rejected": {
    ...reading,
    reason: "Stanje je z drugega števca.",
    path: "/supply-points/25050415/reading",
  },
  "reading-reminder": {
    validHours: 336,
    points: [
      { name: "Vikend", services: ["water", "gas"], until: "2026-10-03", path: "/report-reading/key-C_3" },
    ],
  },
  "new-invoice": {
    bills: [{ number: "26091001", kind: "invoice", dueOn: "2026-10-10", cents: 123_456 }],
    more: 0,
    path: "/finance/invoices/26091001",
  },
  "account-deleted": { username: "1234" },
};

/** What the reader must learn from each mail, beside the link. */
const facts: Record<MailKind, Record<Language, string[]>> = {
  activation: {
    sl: ["šifro plačnika 1234", "Povezava velja 48 ur.", "Če se niste registrirali vi"],
    en: ["payer code 1234", "valid for 48 hours", "If you did not register"],
  },
  "already-registered": {
    sl: ["šifro plačnika 1234", "že imate", "Če to niste bili vi"],
    en: ["payer code 1234", "already have", "If this was not you"],
  },
  "password-reset": {
    sl: ["Uporabniško ime: 1234", "Povezava velja 1 uro.", "Geslo ostane, kot je."],
    en: ["User name: 1234", "valid for 1 hour.", "Your password stays as it is."],
  },
  "password-changed": {
    sl: ["28. 9. 2026 ob 10.42", "Uporabniško ime: 1234", "080 80 34"],
    en: ["28 September 2026 at 10:42", "User name: 1234", "080 80 34"],
  },
  "reading-confirmation": {
    sl: [
      "Številka potrdila: 2026-000123",
      "Odjemno mesto: 25050415",
      "Naslov: Dunajska cesta bb, 3320 Velenje",
      "Števec: 18204517",
      "Datum odčitka: 28. 9. 2026",
      "Stanje: 1.821 m³",
      "Poraba od 31. 8. 2026: 9 m³",
    ],
    en: ["Receipt number: 2026-000123", "Reading: 1,821 m³", "Consumption since 31 August 2026: 9 m³"],
  },
  "reading-withdrawn": {
    sl: ["Številka potrdila: 2026-000123", "Stanje: 1.821 m³", "ne bomo upoštevali"],
    en: ["Receipt number: 2026-000123", "Reading: 1,821 m³", "will not use it for billing"],
  },
  "reading-rejected": {
    sl: ["Razlog: Stanje je z drugega števca.", "Številka potrdila: 2026-000123", "Stanje: 1.821 m³"],
    en: ["Reason: Stanje je z drugega števca.", "Receipt number: 2026-000123", "Reading: 1,821 m³"],
  },
  "reading-reminder": {
    sl: [
      "Za odjemno mesto spodaj stanja še nimamo.",
      "Odjemno mesto: Vikend",
      "Odčitajte: vodomer, plinomer",
      "Sporočite do: 3. 10. 2026",
      "Povezava velja 14 dni",
    ],
    en: [
      "Supply point: Vikend",
      "To be read: water meter, gas meter",
      "Submit by: 3 October 2026",
      "14 days",
    ],
  },
  "new-invoice": {
    sl: ["Račun: 26091001", "Za plačilo: 1.234,56 €", "Rok plačila: 10. 10. 2026", "Izklopite ga"],
    en: ["Invoice: 26091001", "To pay: €1,234.56", "Due date: 10 October 2026", "switch it off"],
  },
  "account-deleted": {
    sl: ["28. 9. 2026 ob 10.42", "Uporabniško ime: 1234", "ostanejo pri nas"],
    en: ["28 September 2026 at 10:42", "User name: 1234", "stay with us"],
  },
};

/** Where the one link of each mail leads. */
const leadsTo: Record<MailKind, string> = {
  activation: `${portalUrl}/activate/key-A_1`,
  "already-registered": `${portalUrl}/forgot-password`,
  "password-reset": `${portalUrl}/reset-password/key-B_2`,
  "password-changed": `${portalUrl}/forgot-password`,
  "reading-confirmation": `${portalUrl}/supply-points/25050415/reading/2026-000123`,
  "reading-withdrawn": `${portalUrl}/supply-points/25050415/reading`,
  "reading-rejected": `${portalUrl}/supply-points/25050415/reading`,
  "reading-reminder": `${portalUrl}/report-reading/key-C_3`,
  "new-invoice": `${portalUrl}/finance/invoices/26091001`,
  "account-deleted": `${portalUrl}/register`,
};

const kinds = Object.keys(samples) as MailKind[];
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

const rendered = (kind: MailKind, language: Language, data: Partial<MailData[MailKind]> = {}) =>
  renderMail({ kind, language, data: { ...samples[kind], ...data } }, { portalUrl, at });

describe.each(["sl", "en"] as const)("in %s", (language) => {
  test.each(kinds)("%s tells its facts in the text and in the HTML", async (kind) => {
    const { subject, html, text } = await rendered(kind, language);
    const visible = spaced(html.replaceAll(/<!--.*?-->|<\/?strong>/g, "")).replaceAll("&#x27;", "'");
    for (const fact of facts[kind][language]) {
      expect(spaced(text)).toContain(fact);
      expect(visible).toContain(fact);
    }
    expect(subject.length).toBeGreaterThan(10);
    expect(subject.length).toBeLessThan(70);
    expect(text).toContain(subject);
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html).toContain(`<html lang="${language}"`);
  });

  test.each(kinds)("%s carries its one link, whole, on a line of the text", async (kind) => {
    const { html, text } = await rendered(kind, language);
    const links = new Set([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]));
    expect([...links]).toEqual([leadsTo[kind]]);
    expect(text.split("\n").filter((line) => line.includes("://"))).toEqual([leadsTo[kind]]);
  });

  test.each(kinds)("%s loads nothing from anywhere and has no word untranslated", async (kind) => {
    const { subject, html, text } = await rendered(kind, language);
    expect(html).not.toMatch(/<(img|link|script|iframe|object)\b|src=|@import|url\(|@font-face/i);
    expect(`${subject}\n${text}`).not.toMatch(/\bmail\.|\{|\}|undefined|null|NaN/);
  });
});

test.each([
  [1, "1 uro"],
  [2, "2 uri"],
  [3, "3 ure"],
  [24, "24 ur"],
  [48, "48 ur"],
])("a link of %i hours is said in right Slovenian: %s", async (validHours, words) => {
  const { text } = await rendered("activation", "sl", { validHours });
  expect(text).toContain(`Povezava velja ${words}.`);
});

test("a reading without one before it tells no consumption", async () => {
  const { text } = await rendered("reading-confirmation", "sl", {
    readings: [{ ...confirmed, usage: null, previousDay: null }],
  });
  expect(text).toContain("Stanje:");
  expect(text).not.toContain("Poraba");
});

test("a confirmation says how to correct or withdraw a reading", async () => {
  const { text } = await rendered("reading-confirmation", "sl");
  expect(text).toContain("Odprite potrdilo in izberite Popravi stanje ali Umakni stanje.");
});

test("a reading outside its window is said to count for no bill yet, with the next window", async () => {
  const nextWindow = { from: "2026-10-27", to: "2026-11-03" };
  const { text } = await rendered("reading-confirmation", "sl", { readings: [{ ...confirmed, nextWindow }] });
  expect(spaced(text)).toContain("18204517: stanje je zunaj obdobja odčitavanja");
  expect(spaced(text)).toContain("odčitajte od 27. 10. 2026 do 3. 11. 2026.");
});

test("readings sent together are told in one mail, with one link to their receipts", async () => {
  const other = { ...confirmed, receiptNumber: "2026-000124", meterSerial: "12082117", value: "34" };
  const path = "/report/sent?receipts=2026-000123,2026-000124";
  const { subject, text } = await rendered("reading-confirmation", "en", {
    readings: [confirmed, other],
    path,
  });
  expect(subject).toBe("Meter readings received (2)");
  for (const fact of [
    "2026-000123",
    "18204517",
    "1,821",
    "2026-000124",
    "12082117",
    "34",
    portalUrl + path,
  ]) {
    expect(text).toContain(fact);
  }
});

// R36
test("what a customer typed stays text", async () => {
  const { html } = await rendered("reading-confirmation", "sl", {
    readings: [{ ...confirmed, address: '<img src=x onerror="1">' }],
  });
  expect(html).not.toContain("<img");
});

// R40
test("the same mail rendered again is the same, byte for byte", async () => {
  expect(await rendered("reading-confirmation", "en")).toEqual(await rendered("reading-confirmation", "en"));
});

test("a reminder of several points has a link for each", async () => {
  const [point] = samples["reading-reminder"].points;
  const points = ["A", "B"].map((name) => ({ ...point, name, path: `/report-reading/${name}` }) as never);
  const { text } = await rendered("reading-reminder", "sl", { points });
  expect(text).toContain("Za odjemni mesti spodaj");
  for (const name of ["A", "B"]) {
    expect(text).toContain(`Odjemno mesto: ${name}`);
    expect(text).toContain(`${portalUrl}/report-reading/${name}`);
  }
});

test("several new bills are told in one mail, the first of them by name, with one link to all", async () => {
  const bills = [
    { number: "26091001", kind: "invoice" as const, dueOn: "2026-10-10", cents: 7_996 },
    { number: "26067001", kind: "settlement" as const, dueOn: "2026-10-16", cents: 5 },
  ];
  const path = "/finance/invoices";
  const { subject, text } = await rendered("new-invoice", "sl", { bills, more: 3, path });
  expect(subject).toBe("5 novih računov na portalu");
  for (const fact of [
    "Račun 26091001: 79,96 €, do 10. 10. 2026",
    "Poračun 26067001: 0,05 €, do 16. 10. 2026",
    "so še 3 računi.",
    `${portalUrl}${path}`,
  ]) {
    expect(spaced(text)).toContain(fact);
  }
  const { subject: two } = await rendered("new-invoice", "sl", { bills, more: 0, path });
  expect(two).toBe("2 nova računa na portalu");
});
