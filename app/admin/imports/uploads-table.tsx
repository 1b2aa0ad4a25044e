import Link from "next/link";
import { Table } from "@/app/_ui/table";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Upload } from "@/lib/office-imports/history";
import { uploadPath } from "@/lib/office-imports/paths";
import { sizeOf } from "./file-size";

/** Uploads whose files are still there. */
export function UploadsTable({ uploads }: { uploads: readonly Omit<Upload, "runs">[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.imports");
  return (
    <Table
      caption={t("uploads")}
      columns={[
        { label: t("column.uploaded") },
        { label: t("column.by") },
        { label: t("column.files") },
        { label: t("column.size"), numeric: true },
      ]}
      rows={uploads.map(({ id, by, uploadedAt, files }) => ({
        key: id,
        cells: [
          <Link key="at" prefetch={false} href={uploadPath(id)}>
            {formatDayTime(uploadedAt, language)}
          </Link>,
          by,
          files.length > 4
            ? t("moreFiles", { first: files[0]?.name ?? "", count: files.length - 1 })
            : files.map(({ name }) => name).join(", "),
          sizeOf(
            files.reduce((sum, { bytes }) => sum + bytes, 0),
            language,
          ),
        ],
      }))}
    />
  );
}
