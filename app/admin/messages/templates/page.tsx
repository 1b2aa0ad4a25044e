import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { textRow } from "@/app/_ui/text-row";
import { OfficePage } from "@/app/admin/office-page";
import { forStaff } from "@/lib/auth/staff-session";
import { languageCodes, languages } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { inboxPath } from "@/lib/office-inbox/paths";
import { listTemplates } from "@/lib/office-inbox/templates";
import { TemplateForm } from "./template-form";
import { TemplatesTable } from "./templates-table";

type Props = { searchParams: Promise<{ done?: string | string[]; template?: string | string[] }> };

const outcomes = ["written", "retired"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.templates")("title") };
}

/** Ready answers: one is written or mended below the list. */
export default async function TemplatesPage({ searchParams }: Props) {
  const asked = await searchParams;
  const language = await getLanguage();
  const { member, templates } = await forStaff("templates.write", async (staff) => ({
    member: staff.member,
    templates: await listTemplates(staff, language),
  }));
  const done = outcomes.find((outcome) => outcome === asked.done);
  const chosen = templates.find(({ id }) => id === asked.template);
  const t = translationsOf(language, "office.templates");
  const { form, error } = messagesOf(language).office.templates;
  return (
    <OfficePage member={member} current="messages">
      <BackLink href={inboxPath}>{translationsOf(language, "office.messages")("title")}</BackLink>
      <PageHeading title={t("title")} lead={t("lead")} />
      {done && <Notice tone="ok" title={t(`done.${done}`)} focus />}
      {templates.length > 0 && <TemplatesTable templates={templates} />}
      <Section title={chosen ? t("mend", { title: chosen.title }) : t("new")}>
        <TemplateForm
          key={chosen?.id ?? "new"}
          values={{
            template: chosen?.id ?? randomUUID(),
            title: chosen?.title ?? "",
            language: chosen?.language ?? language,
            body: chosen?.body ?? "",
          }}
          languages={textRow(...languageCodes.map((code) => [languages[code].name, code] as const))}
          words={form}
          errors={error}
          form={formWords(language)}
        />
      </Section>
    </OfficePage>
  );
}
