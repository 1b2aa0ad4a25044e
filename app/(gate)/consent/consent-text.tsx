import Link from "next/link";
import { Column } from "@/app/_ui/columns";
import { Facts } from "@/app/_ui/facts";
import { Section } from "@/app/_ui/section";
import { Sheet } from "@/app/_ui/sheet";
import type { ConsentText } from "@/lib/consent/text";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

/** The whole text of the consent, word for word as it is hashed, and beside it what does not depend on it. */
export function ConsentColumns({ text }: { text: ConsentText }) {
  const language = useLanguage();
  const t = translationsOf(language, "consent");
  return (
    <>
      <Column>
        <Sheet>
          <h2>{t("textTitle")}</h2>
          <Facts
            layout="stacked"
            items={text.sections.map(({ heading, paragraphs }) => ({
              label: heading,
              value: <Paragraphs of={paragraphs} />,
            }))}
          />
          <p>
            {text.thanks}
            <br />
            {text.signature}
          </p>
          <p className="hint">
            {t("version", { version: text.version, day: formatDay(text.validFrom, language) })}
          </p>
        </Sheet>
      </Column>
      <Column side>
        <Section title={text.contract.heading}>
          <Paragraphs of={text.contract.paragraphs} />
          <p>
            <Link prefetch={false} className="link" href="/privacy">
              {t("privacy")}
            </Link>
          </p>
          <p className="hint">{t("draft")}</p>
        </Section>
      </Column>
    </>
  );
}

function Paragraphs({ of }: { of: readonly string[] }) {
  return (
    <div className="prose">
      {of.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
