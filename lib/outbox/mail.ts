import type { Language } from "@/lib/i18n/languages";

/** Each kind of mail with what its template needs. Paths begin with `/` and are put behind the portal's own URL. */
export type MailData = {
  activation: { username: string; path: string; validHours: number };
  "already-registered": { username: string; path: string };
  "password-reset": { username: string; path: string; validHours: number };
  "password-changed": { username: string };
  "reading-confirmation": {
    receiptNumber: string;
    supplyPoint: string;
    address: string;
    meterSerial: string;
    unit: string;
    value: string;
    usage: string | null;
    previousDay: string | null;
    readOn: string;
    path: string;
  };
  "reading-withdrawn": {
    receiptNumber: string;
    supplyPoint: string;
    meterSerial: string;
    unit: string;
    value: string;
    readOn: string;
    path: string;
  };
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
