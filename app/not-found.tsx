import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VisitorFrame } from "@/app/_frame/visitor-frame";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notFound"))("title") };
}

/** The one answer for what is unknown and for what is another's (R24). */
export default async function NotFound() {
  const [t, app] = await Promise.all([getTranslations("notFound"), getTranslations("app")]);
  return (
    <VisitorFrame>
      {/* Where a page found nothing to show, its own title has been sent already. */}
      <title>{`${t("title")} – ${app("title")}`}</title>
      <PageHeading title={t("title")} lead={t("text")} />
      <LinkButton href="/">{t("home")}</LinkButton>
    </VisitorFrame>
  );
}
