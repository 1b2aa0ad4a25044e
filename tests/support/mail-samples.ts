import { renderMail } from "@/emails/render";
import type { Language } from "@/lib/i18n/languages";
import type { MailData, MailKind } from "@/lib/outbox/mail";

/** Where links of the samples lead. */
export const portalUrl = "https://portal.example.si";
const at = new Date("2026-09-28T08:42:00Z");

const reading = {
  receiptNumber: "2026-000123",
  supplyPoint: "25050415",
  meterSerial: "18204517",
  unit: "m3",
  value: "1821",
  readOn: "2026-09-28",
};

/** A reading as a confirmation tells it. */
export const confirmed = {
  ...reading,
  address: "Dunajska cesta bb, 3320 Velenje",
  usage: "9",
  previousDay: "2026-08-31",
  nextWindow: null,
};

/** What each mail is made of. */
export const samples: { [Kind in MailKind]: MailData[Kind] } = {
  activation: { username: "1234", path: "/activate/key-A_1", validHours: 48 },
  "already-registered": { username: "1234", path: "/forgot-password" },
  "password-reset": { username: "1234", path: "/reset-password/key-B_2", validHours: 1 },
  "password-changed": { username: "1234" },
  "staff-invitation": { name: "Živa Čuk", path: "/admin/invitation/key-E_5", validHours: 96 },
  "email-change": { username: "1234", path: "/confirm-email/key-D_4", validHours: 48 },
  "email-changed": { username: "1234" },
  "second-factor": { username: "1234", change: "on", path: "/settings/second-factor" },
  "payer-added": { code: "5678", name: "Zofka Žagar", path: "/settings/payers" },
  "payer-added-elsewhere": { code: "5678", name: "Zofka Žagar", path: "/help/contact" },
  "reading-confirmation": {
    readings: [confirmed],
    path: "/supply-points/25050415/reading/2026-000123",
  },
  "reading-withdrawn": { ...reading, path: "/supply-points/25050415/reading" },
  "reading-asked-again": { ...reading, path: "/supply-points/25050415/reading" },
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
  announcement: {
    news: "new",
    kind: "outage",
    startsAt: "2026-10-01T06:00:00Z",
    endsAt: "2026-10-01T10:30:00Z",
    title: "Zamenjava ventila",
    body: "Vode ne bo.\nHvala za potrpljenje.",
    points: ["Kersnikova cesta 12", "Vikend"],
    more: 0,
    path: "/announcements#announcement-0b7b1c5e-7a52-4f6a-9a43-2f1d3c9e8a10",
  },
  "office-message": {
    conversation: "0b7b1c5e-7a52-4f6a-9a43-2f1d3c9e8a10",
    name: "Živa Čuk",
    email: "ziva@primer.si",
    payers: ["1234"],
    topic: "bill",
    supplyPoint: "25050415",
    body: "Dober dan,\nali je bil vodomer res odčitan?",
    pictures: 2,
    first: true,
  },
  "message-answered": {
    question: "Ali je bil vodomer res odčitan?",
    answer: "Spoštovana gospa Čuk,\nstanje 804 m³ ste sporočili sami.",
    officeName: "Maja Kotnik, služba za uporabnike",
    path: "/contact/0b7b1c5e-7a52-4f6a-9a43-2f1d3c9e8a10",
  },
  "data-export-ready": {
    username: "1234",
    path: "/settings/my-data/5f1c0c6e-2b7d-4f0e-8a51-0c9d8e7f6a54",
    validHours: 48,
  },
  "deletion-requested": { username: "1234", on: "2026-10-12", path: "/settings" },
  "account-deleted": { username: "1234" },
};

/** A text whose blanks are all alike. */
export const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

/** A mail of the samples, with some of its data changed. */
export const rendered = (kind: MailKind, language: Language, data: Partial<MailData[MailKind]> = {}) =>
  renderMail(
    { kind, language, data: { ...samples[kind], ...data } as MailData[MailKind] },
    { portalUrl, at },
  );
