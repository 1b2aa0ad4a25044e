import { Actions, LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { brand } from "@/lib/brand";
import { dataExportPath, dataExportZipPath } from "@/lib/data-export/paths";
import type { DataExport } from "@/lib/data-export/queries";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { DownloadLink } from "./download-link";

/** What became of a copy that was asked for: on its way, ready, past its time, or not made. */
export function CopyStatus({ copy, email }: { copy: DataExport; email: string }) {
  const language = useLanguage();
  const t = translationsOf(language, "myData");
  if (copy.state === "waiting") {
    return (
      <Notice tone="info" title={t("waiting")}>
        <p>{t("waitingText", { email })}</p>
        <Actions>
          <LinkButton href={dataExportPath(copy.id)}>{t("look")}</LinkButton>
        </Actions>
      </Notice>
    );
  }
  if (copy.state === "failed") {
    return (
      <Notice tone="danger" title={t("failed")}>
        <p>{t("failedText", { email: brand.email })}</p>
      </Notice>
    );
  }
  const time = formatDayTime(copy.expiresAt, language);
  if (copy.state === "gone") {
    return (
      <Notice tone="warn" title={t("gone")}>
        <p>{t("goneText", { time })}</p>
      </Notice>
    );
  }
  const megabytes = Math.max((copy.size ?? 0) / 1_000_000, 0.1).toFixed(1);
  return (
    <Notice tone="ok" title={t("ready")}>
      <p>{t("until", { time })}</p>
      <p>{t("size", { size: Number(megabytes) })}</p>
      <DownloadLink href={dataExportZipPath(copy.id)}>{t("download")}</DownloadLink>
    </Notice>
  );
}
