import { Section } from "@/app/_ui/section";
import { TextLinks } from "@/app/_ui/text-links";
import { textRow } from "@/app/_ui/text-row";
import type { View } from "@/lib/consumption/view";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { greenButtonPath, readingsCsvPath } from "@/lib/supply-points/paths";

/** What can be taken along: the readings of what is shown, all of them, and the use for other programs. */
export function Downloads({ number, view }: { number: string; view: View }) {
  const language = useLanguage();
  const t = translationsOf(language, "consumption.downloads");
  const { from, to } = view;
  return (
    <Section title={t("title")} plain>
      <TextLinks
        links={textRow(
          [readingsCsvPath(number, { from, to }), t("range")],
          [readingsCsvPath(number), t("all")],
          [greenButtonPath(number), t("greenButton")],
        )}
      />
    </Section>
  );
}
