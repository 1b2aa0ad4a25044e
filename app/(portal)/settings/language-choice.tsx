import { switchLanguage } from "@/app/_frame/language-action";
import { Actions } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/radio-group";
import { SubmitButton } from "@/app/_ui/submit-button";
import { languageCodes, languages } from "@/lib/i18n/languages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

/** The language of the pages and of what is written to the account. */
export function LanguageChoice() {
  const language = useLanguage();
  const t = translationsOf(language, "settings.language");
  return (
    <form action={switchLanguage}>
      <input type="hidden" name="path" value="/settings?done=language" />
      <RadioGroup
        name="language"
        legend={t("legend")}
        options={languageCodes.map((code) => ({
          value: code,
          label: <span lang={code}>{languages[code].name}</span>,
        }))}
        defaultValue={language}
      />
      <Actions>
        <SubmitButton variant="secondary" pending={t("pending")}>
          {t("submit")}
        </SubmitButton>
      </Actions>
    </form>
  );
}
