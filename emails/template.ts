import type { ReactNode } from "react";
import type { Language } from "@/lib/i18n/languages";
import type { MailData, MailKind } from "@/lib/outbox/mail";
import type { MailWords } from "./words";

/** What surrounds a mail's own data. */
export type Setting = {
  t: MailWords;
  language: Language;
  /** Absolute address of a path of the portal. */
  link: (path: string) => string;
  /** When that happened of which the mail tells. */
  at: Date;
};

/** One mail: its subject, which is also its heading, and what stands under it. */
export type Template<Kind extends MailKind> = (
  data: MailData[Kind],
  setting: Setting,
) => { subject: string; body: ReactNode };
