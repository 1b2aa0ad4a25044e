import Link from "next/link";
import { formWords } from "@/app/_ui/form-words";
import { messagesOf } from "@/lib/i18n/messages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { sendActivationAgain } from "./actions";
import { KeyForm } from "./key-form";

/** The way to another activation mail, for who still has a key that names the account. */
export function SendAgain({ accountKey }: { accountKey: string }) {
  const language = useLanguage();
  const t = translationsOf(language, "activate.again");
  const { error } = messagesOf(language).activate;
  return (
    <>
      <KeyForm
        action={sendActivationAgain}
        accountKey={accountKey}
        words={{ submit: t("submit"), pending: t("pending") }}
        done={{ title: t("sent"), text: t("sentText") }}
        errors={error}
        form={formWords(language)}
      />
      <p>
        <Link prefetch={false} className="link" href="/login">
          {t("back")}
        </Link>
      </p>
    </>
  );
}
