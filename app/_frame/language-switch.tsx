import { Button } from "@/app/_ui/button";
import { languageCodes, languages } from "@/lib/i18n/languages";
import { useLanguage, useRequestPath } from "@/lib/i18n/request-language";
import { switchLanguage } from "./language-action";

/** A link-like button for each other language of the portal; leads back to the page it stands on. */
export function LanguageSwitch() {
  const current = useLanguage();
  const path = useRequestPath();
  const others = languageCodes.filter((language) => language !== current);
  return others.map((language) => (
    <form key={language} action={switchLanguage}>
      <Button variant="link" name="language" value={language} lang={language}>
        {capitalised(languages[language])}
      </Button>
      <input type="hidden" name="path" value={path} />
    </form>
  ));
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
