import { AgeingBar } from "@/app/_ui/ageing-bar";
import { Section } from "@/app/_ui/section";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney } from "@/lib/money";
import type { AgedPart } from "@/lib/open-items/ageing";

/** What is open by how late it is, as a bar and as a table. */
export function AgeOfItems({ parts }: { parts: readonly AgedPart[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "openItems.ageing");
  return (
    <Section title={t("title")}>
      <AgeingBar
        caption={t("title")}
        columns={[t("age"), t("amount")]}
        parts={parts.map(({ age, cents }) => ({
          label: t(age),
          cents,
          amount: formatMoney(cents, language),
        }))}
      />
    </Section>
  );
}
