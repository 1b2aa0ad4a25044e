import { Section } from "@/app/_ui/section";
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
      <ul className="stack">
        {[
          { href: readingsCsvPath(number, { from, to }), label: t("range") },
          { href: readingsCsvPath(number), label: t("all") },
          { href: greenButtonPath(number), label: t("greenButton") },
        ].map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
