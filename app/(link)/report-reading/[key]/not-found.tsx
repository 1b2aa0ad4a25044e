import { getTranslations } from "next-intl/server";
import { Actions, LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";

/** The one answer for a link that is forged, too old, or opens nothing any more (R24). */
export default async function DeadLink() {
  const [t, app] = await Promise.all([getTranslations("linkedReading.dead"), getTranslations("app")]);
  return (
    <div className="measure stack-lg">
      {/* The title of the page that was asked for has been sent already. */}
      <title>{`${t("title")} – ${app("title")}`}</title>
      <PageHeading title={t("title")} lead={t("lead")} />
      <Actions>
        <LinkButton variant="primary" href="/login">
          {t("toLogin")}
        </LinkButton>
      </Actions>
    </div>
  );
}
