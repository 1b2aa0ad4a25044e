import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { sizeOf } from "@/app/admin/imports/file-size";
import { OfficePage } from "@/app/admin/office-page";
import { mayDo } from "@/lib/auth/permissions";
import { forStaff } from "@/lib/auth/staff-session";
import { formatDayTime } from "@/lib/dates";
import { fromPath } from "@/lib/from-path";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { refusedFiles } from "@/lib/office-imports/folders";
import { findUpload, lastImport } from "@/lib/office-imports/history";
import { importsPath } from "@/lib/office-imports/paths";
import { RunForm } from "./run-form";
import { RunReport } from "./run-report";
import { WatchRun } from "./watch-run";

type Props = { params: Promise<{ upload: string }> };

const listedFiles = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.imports")("one") };
}

/** One upload: checked, compared with what is there, imported. */
export default async function UploadPage({ params }: Props) {
  const id = fromPath((await params).upload);
  const { member, upload, last } = await forStaff("imports.see", async (staff) => {
    const [upload, last] = await Promise.all([findUpload(staff, id), lastImport(staff)]);
    return { member: staff.member, upload, last };
  });
  if (!upload) notFound();
  const language = await getLanguage();
  const t = translationsOf(language, "office.imports");
  const { run: words } = messagesOf(language).office.imports;
  const [newest, ...older] = upload.runs;
  const running = newest?.state === "running";
  const files = upload.removed ? [] : await refusedFiles(upload.id);
  return (
    <OfficePage member={member} current="imports">
      <BackLink href={importsPath}>{t("title")}</BackLink>
      <PageHeading
        title={t("oneOf", { time: formatDayTime(upload.uploadedAt, language) })}
        lead={t("uploadedBy", { name: upload.by })}
      />
      <WatchRun running={running} />
      {newest && <RunReport key={newest.id} run={newest} last={last} refusedFiles={files} />}
      {upload.removed ? (
        <p className="hint">{t("filesGone")}</p>
      ) : (
        mayDo(member.role, "imports.run") &&
        !running && (
          <Section title={t("begin")}>
            <RunForm
              key={newest?.id ?? "first"}
              values={{ upload: upload.id, run: randomUUID() }}
              words={words}
              form={formWords(language)}
            />
          </Section>
        )
      )}
      <Section title={t("column.files")}>
        <Table
          narrow
          caption={t("column.files")}
          columns={[{ label: t("column.file") }, { label: t("column.size"), numeric: true }]}
          rows={upload.files
            .slice(0, listedFiles)
            .map(({ name, bytes }) => textRow(name, sizeOf(bytes, language)))}
        />
        {upload.files.length > listedFiles && (
          <p className="hint">{t("allFiles", { count: upload.files.length })}</p>
        )}
      </Section>
      {older.map((run) => (
        <RunReport key={run.id} run={run} last={null} refusedFiles={[]} />
      ))}
    </OfficePage>
  );
}
