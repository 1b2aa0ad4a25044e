import { formWords } from "@/app/_ui/form-words";
import { Section } from "@/app/_ui/section";
import type { Account } from "@/lib/auth/customer";
import { formatDay, today } from "@/lib/dates";
import { messagesOf } from "@/lib/i18n/messages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { EmailForm } from "./email-form";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";

type Props = { account: Account; passwordChangedAt: Date };

/** Name, address and password, one open at a time; the user name stays what it is. */
export function Profile({ account, passwordChangedAt }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "settings.profile");
  const { register, settings } = messagesOf(language);
  const { fix, ...words } = formWords(language);
  // Of four fields at most.
  const form = { ...words, fix: fix.slice(0, 5) };
  const pending = t("pending");
  const current = t("password.current");
  const { username, displayName, email } = account;
  return (
    <Section title={t("title")} plain>
      <p className="hint">{t("username", { username })}</p>
      <NameForm
        key={displayName}
        name={displayName}
        words={{
          ...{ form, pending },
          title: t("name.title"),
          label: t("name.label"),
          hint: t("name.hint"),
          submit: t("name.submit"),
        }}
      />
      <EmailForm
        key={email}
        email={email}
        words={{
          ...{ form, pending, current },
          title: t("email.title"),
          label: t("email.label"),
          hint: t("email.hint"),
          submit: t("email.submit"),
        }}
      />
      <PasswordForm
        key={passwordChangedAt.toISOString()}
        known={{ payerCode: username, email }}
        words={{
          ...{ form, pending, current },
          errors: settings.profile.error,
          newPassword: {
            ...register.newPassword,
            password: t("password.new"),
            passwordAgain: t("password.again"),
          },
          title: t("password.title"),
          value: t("password.changed", { day: formatDay(today(passwordChangedAt), language) }),
          lead: t("password.lead"),
          submit: t("password.submit"),
        }}
      />
    </Section>
  );
}
