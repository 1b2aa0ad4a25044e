import type { Metadata } from "next";
import { OfficeFacts } from "@/app/_frame/office-facts";
import { formWords } from "@/app/_ui/form-words";
import { Section } from "@/app/_ui/section";
import { issueCaptcha } from "@/lib/auth/captcha";
import { captchaPictureSize } from "@/lib/auth/captcha/picture";
import { brand } from "@/lib/brand";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { VisitorMessageForm } from "./visitor-message-form";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "contact.visitor")("title") };
}

/** For those who cannot get in: the office's data, and a message without a login. */
export default async function VisitorContactPage() {
  const language = await getLanguage();
  const t = translationsOf(language, "contact");
  const { register, contact } = messagesOf(language);
  const captcha = await issueCaptcha("picture");
  return (
    <VisitorMessageForm
      captchaId={captcha.id}
      pictureSize={captchaPictureSize}
      errors={contact.error}
      words={{
        ...contact.visitor,
        form: formWords(language),
        captcha: register.form.captcha,
        name: t("name"),
        email: t("email"),
        emailHint: t("emailHint"),
        body: t("body"),
        submit: t("submit"),
        pending: t("pending"),
      }}
      office={
        <Section title={brand.name}>
          <OfficeFacts />
        </Section>
      }
    />
  );
}
