import { cookies, headers } from "next/headers";
import { cache, use } from "react";
import { isLanguage, type Language, languageCookie, preferredLanguage } from "./languages";

const ofRequest = cache((): { language?: Language } => ({}));

/** Language of a request: the cookie (set from the account at login and by the switch), then the browser. */
export const getLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get(languageCookie)?.value;
  const language = isLanguage(chosen) ? chosen : preferredLanguage((await headers()).get("accept-language"));
  ofRequest().language = language;
  return language;
});

/**
 * The same for a component that waits for nothing else. Once the page knows its language, such a component is drawn with
 * it in one go; one that waits is sent apart, and drawn twice.
 */
export function useLanguage(): Language {
  return ofRequest().language ?? use(getLanguage());
}
