import type { Language } from "@/lib/i18n/languages";
import { formatNumber } from "@/lib/money";

/** Bytes as people read them: `12 kB`, `3 MB`. */
export function sizeOf(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.ceil(bytes / 1000), language)} kB`;
  return `${formatNumber(Math.round(bytes / 1_000_000), language)} MB`;
}
