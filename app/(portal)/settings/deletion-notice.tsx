import { Actions } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { deletionDay } from "@/lib/accounts/deletion";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { KeepForm } from "./keep-form";

/** Says on which day the account goes, and lets its holder keep it. */
export function DeletionNotice({ requestedAt }: { requestedAt: Date }) {
  const language = useLanguage();
  const t = translationsOf(language, "settings.deletion");
  return (
    <Notice tone="warn" title={t("due", { day: formatDay(deletionDay(requestedAt), language) })} focus>
      <p>{t("changedMind")}</p>
      <KeepForm>
        <Actions>
          <SubmitButton variant="secondary" pending={t("pending")}>
            {t("keepAccount")}
          </SubmitButton>
        </Actions>
      </KeepForm>
    </Notice>
  );
}
