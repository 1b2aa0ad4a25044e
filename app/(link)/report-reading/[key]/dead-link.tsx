import { Actions, LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

/**
 * The one answer for a link that is forged, too old, or opens nothing any more (R24). A part of the page, because the
 * framework's own page for what is not there needs JavaScript.
 */
export function DeadLink() {
  const language = useLanguage();
  const t = translationsOf(language, "linkedReading.dead");
  return (
    <div className="measure stack-lg">
      <PageHeading title={t("title")} lead={t("lead")} />
      <Actions>
        <LinkButton variant="primary" href="/login">
          {t("toLogin")}
        </LinkButton>
      </Actions>
    </div>
  );
}
