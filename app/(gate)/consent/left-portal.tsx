import { LinkButton } from "@/app/_ui/button";
import { formWords } from "@/app/_ui/form-words";
import { IconList } from "@/app/_ui/link-list";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { opensDeletion } from "@/lib/accounts/queries";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { DeletionForm } from "./deletion-form";

type Props = {
  how: "refused" | "withdrawn";
  searchParams: Promise<{ key?: string | string[] }>;
};

/** What it means to be without consent, and the offer to delete the account. */
export async function LeftPortal({ how, searchParams }: Props) {
  const { key } = await searchParams;
  const deletionKey = typeof key === "string" && (await opensDeletion(key)) ? key : null;
  const language = await getLanguage();
  const t = translationsOf(language, "consent.left");
  return (
    <div className="measure stack-lg">
      <PageHeading title={t(`${how}.title`)} lead={t(`${how}.lead`)} />
      <Section title={t("meaning.title")}>
        <IconList
          items={[
            { icon: "bill", text: t("meaning.bills") },
            { icon: "message", text: t("meaning.office") },
            { icon: "check", text: t("meaning.return") },
          ]}
        />
        <LinkButton href="/login">{t("meaning.login")}</LinkButton>
      </Section>
      <Section title={t("delete.title")}>
        <p>{t("delete.what")}</p>
        {deletionKey ? (
          <DeletionForm
            deletionKey={deletionKey}
            words={{
              password: t("delete.password"),
              submit: t("delete.submit"),
              pending: t("delete.pending"),
            }}
            errors={messagesOf(language).consent.left.delete.error}
            form={formWords(language)}
          />
        ) : (
          <p>{t("delete.gone")}</p>
        )}
      </Section>
    </div>
  );
}
