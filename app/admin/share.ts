import type { Language } from "@/lib/i18n/languages";
import { formatPercent } from "@/lib/money";

/** A part of a whole in percent, one decimal; a dash where there is no whole. */
export const shareOf = (part: number, whole: number, language: Language): string =>
  whole === 0 ? "–" : formatPercent(((part / whole) * 100).toFixed(1), language);
