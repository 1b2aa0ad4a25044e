import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "@/app/_ui/facts";
import { Sheet } from "@/app/_ui/sheet";
import type { ConsentText } from "@/lib/consent/text";
import { formatDay } from "@/lib/dates";

/** The whole text of the consent, word for word as it is hashed. */
export async function ConsentSheet({ text }: { text: ConsentText }) {
  const t = await getTranslations("consent");
  return (
    <Sheet>
      <h2>{t("textTitle")}</h2>
      <Facts
        layout="stacked"
        items={text.sections.map(({ heading, paragraphs }) => ({
          label: heading,
          value: paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>),
        }))}
      />
      <p>
        {text.thanks}
        <br />
        {text.signature}
      </p>
      <p className="hint">
        {t("version", { version: text.version, day: formatDay(text.validFrom, await getLocale()) })}
      </p>
    </Sheet>
  );
}
