import Link from "next/link";
import { formWords } from "@/app/_ui/form-words";
import { Table } from "@/app/_ui/table";
import { languages } from "@/lib/i18n/languages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { templatesPath } from "@/lib/office-inbox/paths";
import type { AnswerTemplate } from "@/lib/office-inbox/templates";
import { RetireForm } from "./retire-form";

/** Ready answers; each opens in the form below. */
export function TemplatesTable({ templates }: { templates: readonly AnswerTemplate[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.templates");
  return (
    <Table
      prose
      caption={t("title")}
      columns={[
        { label: t("column.title") },
        { label: t("column.language") },
        { label: t("column.body") },
        { label: t("column.change") },
      ]}
      rows={templates.map(({ id, title, language: code, body }) => ({
        key: id,
        cells: [
          <Link key="title" prefetch={false} href={`${templatesPath}?template=${id}`}>
            {title}
          </Link>,
          languages[code].name,
          <span key="body" lang={code}>
            {body.length > 160 ? `${body.slice(0, 160)} …` : body}
          </span>,
          <RetireForm
            key="retire"
            template={id}
            words={{ submit: t("retire"), pending: t("form.pending"), title }}
            form={formWords(language)}
          />,
        ],
      }))}
    />
  );
}
