import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { RefusalFigures } from "@/lib/result";

/** How long a throttle asks to wait, in words: `{wait}` of the sentence. */
export async function waitWords({ seconds }: RefusalFigures): Promise<Record<string, string>> {
  const language = await getLanguage();
  const t = translationsOf(language, "login.wait");
  const left = Number(seconds);
  return { wait: left < 60 ? t("seconds", { count: left }) : t("minutes", { count: Math.ceil(left / 60) }) };
}
