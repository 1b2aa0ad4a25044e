"use client";

import { CheckList } from "@/app/_ui/check-list";
import type { FormWords } from "@/app/_ui/form-words";
import { PasswordField } from "@/app/_ui/password-field";
import type { useActionForm } from "@/app/_ui/use-action-form";
import { type PasswordRule, unmetPasswordRules } from "@/lib/auth/password-rules";
import { useCommonPasswords } from "./use-common-passwords";

export type NewPasswordWords = {
  password: string;
  passwordAgain: string;
  length: string;
  capital: string;
  uncommon: string;
  own: string;
};

type Props = {
  form: Pick<ReturnType<typeof useActionForm>, "field" | "watch">;
  /** What the password may not be, as far as the page knows it. */
  known: { payerCode: string; email: string };
  words: NewPasswordWords;
  formWords: FormWords;
};

/** A new password and the same again, with the rules and which of them are met while typing. */
export function NewPasswordFields({ form: { field, watch }, known, words, formWords }: Props) {
  const { load, isUncommon } = useCommonPasswords();
  const password = watch("password") ?? "";
  const unmet = unmetPasswordRules(password, known);
  const met = (...rules: PasswordRule[]) => password !== "" && !rules.some((rule) => unmet.includes(rule));
  return (
    <>
      <PasswordField
        {...field("password")}
        label={words.password}
        autoComplete="new-password"
        reveal={formWords.reveal}
        onFocus={load}
        after={
          <CheckList
            met={formWords.met}
            unmet={formWords.unmet}
            items={[
              { text: words.length, met: met("too-short", "too-long") },
              { text: words.capital, met: met("no-upper-case") },
              { text: words.uncommon, met: met("too-short", "is-utility-name") && isUncommon(password) },
              { text: words.own, met: met("is-payer-code", "is-email") },
            ]}
          />
        }
      />
      <PasswordField {...field("passwordAgain")} label={words.passwordAgain} autoComplete="new-password" />
    </>
  );
}
