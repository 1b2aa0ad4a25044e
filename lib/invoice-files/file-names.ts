import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import type { Invoice } from "@/lib/invoices/invoice";

/** What a document's file is called where it is saved: `račun-26081457.pdf`, `credit-note-26081457-eslog.xml`. */
export function invoiceFileName(
  { kind, number }: Pick<Invoice, "kind" | "number">,
  ending: ".pdf" | "-eslog.xml" | "-ubl.xml" | "-upn-qr.png",
  language: Language,
): string {
  const name = messagesOf(language).finance.kind[kind].toLowerCase().replaceAll(" ", "-");
  return `${name}-${number}${ending}`;
}
