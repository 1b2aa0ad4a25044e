import type { EInvoiceReason } from "@/lib/e-invoices/fault";
import type { Language } from "@/lib/i18n/languages";
import type { Messages } from "@/lib/i18n/messages";
import { translationsOf } from "@/lib/i18n/translations";

type Named = keyof Messages["office"]["imports"]["problem"];

/** Why a row or a file is refused: each has its sentence in the catalogue, and so has all that is wrong with a document. */
export type Reason = EInvoiceReason extends Named ? Named : never;

/**
 * The sentence of a reason; `detail` is what it speaks of: a limit, a line, a name. In English where nothing is said: reports and
 * files of refused rows go to the makers of other programs too.
 */
export function sentenceOf(reason: Reason, detail = "", language: Language = "en"): string {
  const t = translationsOf(language, "office.imports");
  return t(`problem.${reason}`, { detail });
}
