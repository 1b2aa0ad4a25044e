import { validHours } from "@/lib/data-export/lease";
import { myDataZipPath } from "@/lib/data-export/paths";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { CopyForm } from "./copy-form";
import { DownloadLink } from "./download-link";

/** The way to a copy: at once, or where it is large in the background. */
export function NewCopy({ large, email, again }: { large: boolean; email: string; again: boolean }) {
  const t = translationsOf(useLanguage(), "myData");
  if (!large) return <DownloadLink href={myDataZipPath}>{t("download")}</DownloadLink>;
  return (
    <>
      {!again && <p>{t("large", { email, hours: validHours })}</p>}
      <CopyForm words={{ submit: t(again ? "askAgain" : "ask"), pending: t("pending") }} />
    </>
  );
}
