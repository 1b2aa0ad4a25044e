import type { Metadata } from "next";
import { VisitorFrame } from "@/app/_frame/visitor-frame";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { getLanguage, useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "notFound")("title") };
}

/** The one answer for what is unknown and for what is another's (R24). */
export default function NotFound() {
  const language = useLanguage();
  const t = translationsOf(language, "notFound");
  const app = translationsOf(language, "app");
  return (
    <VisitorFrame>
      {/* Where a page found nothing to show, its own title has been sent already. */}
      <title>{`${t("title")} – ${app("title")}`}</title>
      <PageHeading title={t("title")} lead={t("text")} />
      <LinkButton href="/">{t("home")}</LinkButton>
    </VisitorFrame>
  );
}
