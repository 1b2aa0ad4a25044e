import Link from "next/link";
import { Section } from "@/app/_ui/section";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

const parts = ["account", "supply", "finance", "messages"] as const;

/** What a copy holds and what not, for who wonders before they fetch it. */
export function Contents() {
  const t = translationsOf(useLanguage(), "myData");
  return (
    <Section title={t("what")}>
      <div className="prose">
        <ul>
          {parts.map((part) => (
            <li key={part}>{t(`contents.${part}`)}</li>
          ))}
        </ul>
      </div>
      <p>{t("form")}</p>
      <p>{t("secrets")}</p>
      <p>
        {t.rich("rights", {
          privacy: (words) => (
            <Link prefetch={false} className="link" href="/privacy">
              {words}
            </Link>
          ),
        })}
      </p>
    </Section>
  );
}
