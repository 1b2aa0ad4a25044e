import { leadTo, noFile } from "@/app/api/answers";
import type { Customer } from "@/lib/auth/customer";
import { tryCustomer, turnedAway } from "@/lib/auth/session";
import { type Day, today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import { invoicePath } from "@/lib/invoices/paths";

export type InvoiceParams = { params: Promise<{ number: string }> };

/**
 * Answers with a file of the document that an address names. Who is not signed in is led to the login, and from there
 * to the document's page; unknown and another's are not there alike (R24).
 */
export async function answerOfInvoice<T>(
  { params }: InvoiceParams,
  load: (customer: Customer, number: string, day: Day) => Promise<T | null>,
  answer: (found: T, language: Language) => Response | Promise<Response>,
): Promise<Response> {
  // Unlike those of a page, a route handler's parameters come decoded.
  const number = (await params).number.replaceAll("\0", "");
  const passed = await tryCustomer(async (customer) => ({
    language: customer.account.language,
    found: await load(customer, number, today()),
  }));
  if (!passed.ok) return leadTo(await turnedAway(passed.reason, invoicePath(number)));
  const { language, found } = passed.value;
  return found === null ? noFile(404, messagesOf(language).notFound.text) : answer(found, language);
}
