import type { Metadata } from "next";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { BillExample } from "@/app/(auth)/bill-example";
import { issueCaptcha } from "@/lib/auth/captcha";
import { captchaPictureSize } from "@/lib/auth/captcha/picture";
import { brand } from "@/lib/brand";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { RegisterForm } from "./register-form";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "register")("title") };
}

export default async function RegisterPage() {
  const language = await getLanguage();
  const t = translationsOf(language, "register");
  const { form, newPassword, error } = messagesOf(language).register;
  const captcha = await issueCaptcha("picture");
  return (
    <RegisterForm
      captchaId={captcha.id}
      pictureSize={captchaPictureSize}
      words={{ ...form, newPassword }}
      errors={error}
      form={formWords(language)}
      heading={<PageHeading title={t("title")} lead={t("lead")} />}
      bill={<BillExample />}
      noBill={
        <Notice tone="info" title={t("noBill.title")}>
          <p>{t("noBill.contract")}</p>
          <p>
            {t.rich("noBill.office", {
              phone: () => <a href={brand.phoneLink}>{brand.phone}</a>,
              email: () => <a href={`mailto:${brand.email}`}>{brand.email}</a>,
            })}
          </p>
        </Notice>
      }
    />
  );
}
