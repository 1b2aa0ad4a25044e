import { getRequestConfig } from "next-intl/server";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";

/** The language of a request and its words, for next-intl. */
export default getRequestConfig(async () => {
  const locale = await getLanguage();
  return { locale, messages: messagesOf(locale), timeZone: "Europe/Ljubljana" };
});
