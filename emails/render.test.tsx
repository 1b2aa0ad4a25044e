import { describe, expect, test } from "vitest";
import type { Language } from "@/lib/i18n/languages";
import type { MailKind } from "@/lib/outbox/mail";
import { portalUrl, rendered, samples, spaced } from "@/tests/support/mail-samples";

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
  "staff-invitation": {
    sl: ["Pozdravljeni, Živa Čuk.", "Povezava velja 96 ur."],
    en: ["Hello, Živa Čuk.", "valid for 96 hours"],
  },
  "password-changed": {
    sl: ["28. 9. 2026 ob 10.42", "Uporabniško ime: 1234", "080 80 34"],
    en: ["28 September 2026 at 10:42", "User name: 1234", "080 80 34"],
  },
  "email-change": {
    sl: ["Uporabniško ime: 1234", "Povezava velja 48 ur.", "ostane tak, kot je"],
    en: ["User name: 1234", "valid for 48 hours", "stays as it is"],
  },
  "email-changed": {
    sl: ["28. 9. 2026 ob 10.42", "Uporabniško ime: 1234", "080 80 34"],
    en: ["28 September 2026 at 10:42", "User name: 1234", "080 80 34"],
  },
  "second-factor": {
    sl: ["28. 9. 2026 ob 10.42", "Uporabniško ime: 1234", "vklopljena", "080 80 34"],
    en: ["28 September 2026 at 10:42", "User name: 1234", "turned on", "080 80 34"],
  },
  "payer-added": {
    sl: ["28. 9. 2026 ob 10.42", "5678 Zofka Žagar", "080 80 34"],
    en: ["28 September 2026 at 10:42", "5678 Zofka Žagar", "080 80 34"],
  },
  "payer-added-elsewhere": {
    sl: ["28. 9. 2026 ob 10.42", "5678 Zofka Žagar", "tudi on vidi", "080 80 34"],
    en: ["28 September 2026 at 10:42", "5678 Zofka Žagar", "see your supply points", "080 80 34"],
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
  "reading-asked-again": {
    sl: ["Številka potrdila: 2026-000123", "Stanje: 1.821 m³", "še enkrat odčitate"],
    en: ["Receipt number: 2026-000123", "Reading: 1,821 m³", "read the meter once more"],
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
  announcement: {
    sl: [
      "Kaj: Zamenjava ventila",
      "Od: 1. 10. 2026 ob 8.00",
      "Do: 1. 10. 2026 ob 12.30",
      "Odjemna mesta: Kersnikova cesta 12, Vikend",
      "Vode ne bo.",
      "Izklopite ga",
    ],
    en: ["From: 1 October 2026 at 08:00", "Supply points: Kersnikova cesta 12, Vikend", "switch it off"],
  },
  "office-message": {
    sl: [
      "ali je bil vodomer res odčitan?",
      "Ime in priimek: Živa Čuk",
      "Elektronski naslov: ziva@primer.si",
      "Šifra plačnika: 1234",
      "Zadeva: Račun ali plačilo",
      "Odjemno mesto: 25050415",
      "Oznaka pogovora: 0b7b1c5e-7a52-4f6a-9a43-2f1d3c9e8a10",
    ],
    en: ["ali je bil vodomer res odčitan?", "Payer code: 1234", "Subject: Invoice or payment"],
  },
  "message-answered": {
    sl: ["stanje 804 m³ ste sporočili sami.", "Odgovarja: Maja Kotnik", "Ali je bil vodomer res odčitan?"],
    en: ["stanje 804 m³ ste sporočili sami.", "Answered by: Maja Kotnik", "Nobody reads answers"],
  },
  "data-export-ready": {
    sl: ["prenesite v 48 urah", "Uporabniško ime: 1234", "080 80 34"],
    en: ["within 48 hours", "User name: 1234", "080 80 34"],
  },
  "deletion-requested": {
    sl: ["12. 10. 2026", "Uporabniško ime: 1234", "080 80 34"],
    en: ["12 October 2026", "User name: 1234", "080 80 34"],
  },
  "account-deleted": {
    sl: ["28. 9. 2026 ob 10.42", "Uporabniško ime: 1234", "ostanejo pri nas"],
    en: ["28 September 2026 at 10:42", "User name: 1234", "stay with us"],
  },
};

/** Where the one link of each mail leads; the office has none to follow. */
const leadsTo: Record<MailKind, string | null> = {
  activation: `${portalUrl}/activate/key-A_1`,
  "already-registered": `${portalUrl}/forgot-password`,
  "password-reset": `${portalUrl}/reset-password/key-B_2`,
  "staff-invitation": `${portalUrl}/admin/invitation/key-E_5`,
  "password-changed": `${portalUrl}/forgot-password`,
  "email-change": `${portalUrl}/confirm-email/key-D_4`,
  "email-changed": `${portalUrl}/help`,
  "second-factor": `${portalUrl}/settings/second-factor`,
  "payer-added": `${portalUrl}/settings/payers`,
  "payer-added-elsewhere": `${portalUrl}/help/contact`,
  "reading-confirmation": `${portalUrl}/supply-points/25050415/reading/2026-000123`,
  "reading-withdrawn": `${portalUrl}/supply-points/25050415/reading`,
  "reading-asked-again": `${portalUrl}/supply-points/25050415/reading`,
  "reading-rejected": `${portalUrl}/supply-points/25050415/reading`,
  "reading-reminder": `${portalUrl}/report-reading/key-C_3`,
  "new-invoice": `${portalUrl}/finance/invoices/26091001`,
  announcement: `${portalUrl}/announcements#announcement-0b7b1c5e-7a52-4f6a-9a43-2f1d3c9e8a10`,
  "office-message": null,
  "message-answered": `${portalUrl}/contact/0b7b1c5e-7a52-4f6a-9a43-2f1d3c9e8a10`,
  "data-export-ready": `${portalUrl}/settings/my-data/5f1c0c6e-2b7d-4f0e-8a51-0c9d8e7f6a54`,
  "deletion-requested": `${portalUrl}/settings`,
  "account-deleted": `${portalUrl}/register`,
};

const kinds = Object.keys(samples) as MailKind[];

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
    const expected = leadsTo[kind] === null ? [] : [leadsTo[kind]];
    expect([...links]).toEqual(expected);
    expect(text.split("\n").filter((line) => line.includes("://"))).toEqual(expected);
  });

  test.each(kinds)("%s loads nothing from anywhere and has no word untranslated", async (kind) => {
    const { subject, html, text } = await rendered(kind, language);
    expect(html).not.toMatch(/<(img|link|script|iframe|object)\b|src=|@import|url\(|@font-face/i);
    expect(`${subject}\n${text}`).not.toMatch(/\bmail\.|\{|\}|undefined|null|NaN/);
  });
});
