import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";

/** Words every form needs; plain data, so a server page can hand them to a form that runs in the browser. */
export type FormWords = {
  optional: string;
  reveal: { show: string; hide: string };
  met: string;
  unmet: string;
  /** Starts the page's title while the form has errors. */
  titlePrefix: string;
  /** Heading of the error summary by number of errors. */
  fix: readonly string[];
};

const mostErrors = 12;

/** Words of forms in the reader's language. */
export function formWords(language: Language): FormWords {
  const t = translationsOf(language, "form");
  return {
    optional: t("optional"),
    reveal: { show: t("show"), hide: t("hide") },
    met: t("met"),
    unmet: t("unmet"),
    titlePrefix: t("titlePrefix"),
    fix: Array.from({ length: mostErrors + 1 }, (_, count) => t("fix", { count })),
  };
}
