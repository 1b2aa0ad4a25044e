import { Disclosure } from "@/app/_ui/disclosure";
import type { FormWords } from "@/app/_ui/form-words";
import type { Account } from "@/lib/auth/customer";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { RemovePayerForm } from "./remove-payer-form";

/** The payers of the login, each with what takes it off again. */
export function PayerList({ account, form }: { account: Account; form: FormWords }) {
  const t = translationsOf(useLanguage(), "settings.payers");
  return account.payers.map(({ code, name }) => (
    <Disclosure key={code} title={`${code} ${name}`} group="payer">
      {code === account.username ? (
        <p>{t("own")}</p>
      ) : (
        <RemovePayerForm
          payer={code}
          words={{ form, lead: t("removeLead"), submit: t("remove"), pending: t("removing"), name }}
        />
      )}
    </Disclosure>
  ));
}
