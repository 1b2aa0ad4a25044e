import { Button } from "@/app/_ui/button";
import { Confirm } from "@/app/_ui/confirm";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export function Notices() {
  const t = translationsOf(useLanguage(), "gallery.notice");
  return (
    <div className="stack">
      {(["ok", "info", "warn", "danger"] as const).map((tone) => (
        <Notice key={tone} tone={tone} title={t(`${tone}.title`)}>
          <p>{t(`${tone}.text`)}</p>
        </Notice>
      ))}
    </div>
  );
}

export function EmptyAndConfirm() {
  const t = translationsOf(useLanguage(), "gallery.confirm");
  return (
    <div className="stack">
      <Empty title={t("emptyTitle")}>{t("emptyText")}</Empty>
      <Confirm
        title={t("title")}
        actions={
          <>
            <Button type="button" variant="danger">
              {t("do")}
            </Button>
            <Button type="button" variant="secondary">
              {t("keep")}
            </Button>
          </>
        }
      >
        <p>{t("text")}</p>
      </Confirm>
    </div>
  );
}
