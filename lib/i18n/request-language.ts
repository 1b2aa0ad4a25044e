import { cookies, headers } from "next/headers";
import { cache, use } from "react";
import { isLanguage, type Language, languageCookie, preferredLanguage } from "./languages";

const ofRequest = cache((): { language?: Language; path?: string } => ({}));

/** Language of a request: the cookie (set from the account at login and by the switch), then the browser. */
export const getLanguage = cache(async (): Promise<Language> => {
  const [sent, kept] = await Promise.all([headers(), cookies()]);
  const chosen = kept.get(languageCookie)?.value;
  const language = isLanguage(chosen) ? chosen : preferredLanguage(sent.get("accept-language"));
  Object.assign(ofRequest(), { language, path: sent.get("x-portal-path") ?? "/" });
  return language;
});

/**
 * The same for a component that waits for nothing else. Once the page knows its language, such a component is drawn with
 * it in one go; one that waits is sent apart, and drawn twice.
 */
export function useLanguage(): Language {
  return ofRequest().language ?? use(getLanguage());
}

/** The path that was asked for, as the proxy names it; read with the language, and so there as soon as that is. */
export function useRequestPath(): string {
  if (ofRequest().path === undefined) use(getLanguage());
  return ofRequest().path ?? "/";
}
