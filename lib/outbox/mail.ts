import type { Language } from "@/lib/i18n/languages";

type ReportedReading = {
  receiptNumber: string;
  supplyPoint: string;
  meterSerial: string;
  unit: string;
  value: string;
  readOn: string;
};

/** Each kind of mail with what its template needs. Paths begin with `/` and are put behind the portal's own URL. */
export type MailData = {
  activation: { username: string; path: string; validHours: number };
  "already-registered": { username: string; path: string };
  "password-reset": { username: string; path: string; validHours: number };
  "password-changed": { username: string };
  "email-change": { username: string; path: string; validHours: number };
  "email-changed": { username: string };
  "second-factor": { username: string; change: "on" | "off" | "codes" | "code-used"; path: string };
  "payer-added": { code: string; name: string; path: string };
  /** To who registered with the payer's code: another login sees it now. */
  "payer-added-elsewhere": { code: string; name: string; path: string };
  "reading-confirmation": {
    readings: (ReportedReading & {
      address: string;
      usage: string | null;
      previousDay: string | null;
      /** Where the reading came outside its window: when the meter is to be read next. */
      nextWindow: { from: string; to: string } | null;
    })[];
    path: string;
  };
  "reading-withdrawn": ReportedReading & { path: string };
  "reading-asked-again": ReportedReading & { path: string };
  "reading-rejected": ReportedReading & { reason: string; path: string };
  "reading-reminder": {
    validHours: number;
    points: {
      /** The customer's own name for it, or its street. */
      name: string;
      services: ("water" | "sewage" | "waste" | "heat" | "gas")[];
      /** Last day of the window. */
      until: string;
      path: string;
    }[];
  };
  "new-invoice": {
    /** The first of them, by due day; amounts to pay in cents. */
    bills: { number: string; kind: "invoice" | "settlement"; dueOn: string; cents: number }[];
    /** So many more. */
    more: number;
    path: string;
  };
  announcement: {
    news: "new" | "changed" | "withdrawn";
    kind: "outage" | "meter-reading" | "news";
    /** Instants, ISO. */
    startsAt: string;
    endsAt: string;
    title: string;
    body: string;
    /** The first of those of the recipient's that it touches, by name; none where it is for everyone. */
    points: string[];
    /** So many more. */
    more: number;
    path: string;
  };
  "office-message": {
    /** Null from somebody who is not signed in. */
    conversation: string | null;
    name: string;
    email: string;
    payers: string[];
    topic: "bill" | "reading" | "fault" | "contract" | "other" | null;
    supplyPoint: string | null;
    body: string;
    /** How many came with it; they are in the portal. */
    pictures: number;
    /** Begins the conversation. */
    first: boolean;
  };
  "message-answered": { question: string; answer: string; officeName: string | null; path: string };
  "data-export-ready": { username: string; path: string; validHours: number };
  /** `on` is the day on which the account goes. */
  "deletion-requested": { username: string; on: string; path: string };
  /** Into the office. */
  "staff-invitation": { name: string; path: string; validHours: number };
  "account-deleted": { username: string };
};

export type MailKind = keyof MailData;

/** One mail to be sent: its kind, to whom, in which language, and the template's data. */
export type Mail = {
  [Kind in MailKind]: {
    kind: Kind;
    recipient: string;
    language: Language;
    accountId?: string;
    data: MailData[Kind];
  };
}[MailKind];
