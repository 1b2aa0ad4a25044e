import { getTranslations } from "next-intl/server";
import { Section } from "@/app/_ui/section";
import type { View } from "@/lib/consumption/view";
import { greenButtonPath, readingsCsvPath } from "@/lib/supply-points/paths";

/** What can be taken along: the readings of what is shown, all of them, and the use for other programs. */
export async function Downloads({ number, view }: { number: string; view: View }) {
  const t = await getTranslations("consumption.downloads");
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
