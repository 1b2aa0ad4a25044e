import { getTranslations } from "next-intl/server";
import { VisitorFrame } from "@/app/_frame/visitor-frame";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";

/** The one answer for what is unknown and for what is another's (R24). */
export default async function NotFound() {
  const t = await getTranslations("notFound");
  return (
    <VisitorFrame>
      <title>{t("title")}</title>
      <PageHeading title={t("title")} lead={t("text")} />
      <LinkButton href="/">{t("home")}</LinkButton>
    </VisitorFrame>
  );
}
