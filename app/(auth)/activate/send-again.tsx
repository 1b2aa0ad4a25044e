import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/_ui/form-words";
import { messagesOf } from "@/lib/i18n/messages";
import { sendActivationAgain } from "./actions";
import { KeyForm } from "./key-form";

/** The way to another activation mail, for who still has a key that names the account. */
export async function SendAgain({ accountKey }: { accountKey: string }) {
  const t = await getTranslations("activate.again");
  const { error } = messagesOf(await getLocale()).activate;
  return (
    <>
      <KeyForm
        action={sendActivationAgain}
        accountKey={accountKey}
        words={{ submit: t("submit"), pending: t("pending") }}
        done={{ title: t("sent"), text: t("sentText") }}
        errors={error}
        form={await formWords()}
      />
      <p>
        <Link prefetch={false} className="link" href="/login">
          {t("back")}
        </Link>
      </p>
    </>
  );
}
