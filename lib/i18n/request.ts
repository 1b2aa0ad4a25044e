import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isLanguage, languageCookie, preferredLanguage } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";

/** Language of a request: the cookie (set from the account at login and by the switch), then the browser. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(languageCookie)?.value;
  const locale = isLanguage(chosen) ? chosen : preferredLanguage((await headers()).get("accept-language"));
  return { locale, messages: messagesOf(locale), timeZone: "Europe/Ljubljana" };
});
