import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { OfficePage } from "@/app/admin/office-page";
import { mayDo } from "@/lib/auth/permissions";
import { forStaff } from "@/lib/auth/staff-session";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { takesUploads } from "@/lib/office-imports/folders";
import { listRuns, listUploads } from "@/lib/office-imports/history";
import { importsPath } from "@/lib/office-imports/paths";
import { RunsTable } from "./runs-table";
import { UploadForm } from "./upload-form";
import { UploadsTable } from "./uploads-table";

type Props = { searchParams: Promise<{ refused?: string | string[]; before?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.imports")("title") };
}

/** Billing data come in: files are sent, and all that was checked and imported is listed. */
export default async function ImportsPage({ searchParams }: Props) {
  const { refused, before } = await searchParams;
  const { member, runs, next, uploads } = await forStaff("imports.see", async (staff) => {
    const [history, uploads] = await Promise.all([
      listRuns(staff, typeof before === "string" ? before.replaceAll("\0", "") : null),
      listUploads(staff),
    ]);
    return { member: staff.member, ...history, uploads };
  });
  const language = await getLanguage();
  const t = translationsOf(language, "office.imports");
  const empty = translationsOf(language, "empty");
  const { refusal, upload } = messagesOf(language).office.imports;
  const why = typeof refused === "string" ? (refusal as Record<string, string>)[refused] : undefined;
  return (
    <OfficePage member={member} current="imports">
      <PageHeading title={t("title")} lead={t("lead")} />
      {why && <Notice tone="danger" title={why} focus />}
      {mayDo(member.role, "imports.run") && (
        <Section title={t("uploadTitle")}>
          {takesUploads() ? <UploadForm words={upload} /> : <Notice tone="info" title={t("byCommand")} />}
        </Section>
      )}
      {uploads.length > 0 && (
        <Section title={t("uploads")}>
          <UploadsTable uploads={uploads} />
        </Section>
      )}
      <Section title={t("history")}>
        {runs.length > 0 ? <RunsTable runs={runs} /> : <Empty title={empty("title")}>{t("empty")}</Empty>}
        {next && (
          <Actions>
            <LinkButton href={`${importsPath}?before=${next}`}>{t("older")}</LinkButton>
          </Actions>
        )}
      </Section>
    </OfficePage>
  );
}
