import { textRow } from "@/app/_ui/text-row";
import { languageCodes, languages } from "@/lib/i18n/languages";
import { useLanguage, useRequestPath } from "@/lib/i18n/request-language";
import { switchLanguage } from "./language-action";
import { LanguageForms } from "./language-forms";

/** A link-like button for each other language of the portal; leads back to the page it stands on. */
export function LanguageSwitch() {
  const current = useLanguage();
  const path = useRequestPath();
  const others = languageCodes
    .filter((language) => language !== current)
    .map((language) => [language, capitalised(languages[language].name)] as const);
  return <LanguageForms action={switchLanguage} languages={textRow(...others)} path={path} />;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
