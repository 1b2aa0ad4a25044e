"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Column, Columns } from "@/app/_ui/columns";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { CaptchaField, type CaptchaWords } from "@/app/(auth)/captcha-field";
import { NewPasswordFields, type NewPasswordWords } from "@/app/(auth)/new-password-fields";
import { PayerProofFields, type PayerProofWords } from "@/app/(auth)/payer-proof-fields";
import { registrationSchema } from "@/lib/registration/schema";
import { sendRegistration } from "./actions";
import { MailSent, type MailSentWords } from "./mail-sent";

type RegisterWords = PayerProofWords & {
  email: string;
  emailHint: string;
  captcha: CaptchaWords;
  newPassword: NewPasswordWords;
  terms: string;
  readTerms: string;
  submit: string;
  pending: string;
  back: string;
  sent: MailSentWords;
};

type Props = {
  captchaId: string;
  pictureSize: { width: number; height: number };
  words: RegisterWords;
  errors: Record<string, string>;
  form: FormWords;
  heading: ReactNode;
  /** The drawing of a bill, before the form on a phone. */
  bill: ReactNode;
  /** What to do without a bill, after the form on a phone. */
  noBill: ReactNode;
};

export function RegisterForm({ captchaId, words, errors: codes, form: formWords, ...parts }: Props) {
  const form = useActionForm({
    action: sendRegistration,
    schema: registrationSchema,
    words: codes,
    values: { captchaId },
  });
  const { state, field, watch } = form;
  if (state.value) return <MailSent email={state.value.email} words={words.sent} />;
  const { defaultValue: ticked, ...terms } = field("terms");
  return (
    <>
      {parts.heading}
      <ErrorSummary words={formWords} errors={form.errors} attempt={form.attempt} />
      <Columns>
        <Column side>{parts.bill}</Column>
        <Column tall>
          <form {...form.form}>
            {/* Enter in a field presses the first button of a form: this one, not the captcha's. */}
            <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
            <PayerProofFields field={field} words={words} isUserName />
            <TextField
              {...field("email")}
              label={words.email}
              hint={words.emailHint}
              type="email"
              autoComplete="email"
            />
            <NewPasswordFields
              form={form}
              known={{ payerCode: watch("payerCode") ?? "", email: watch("email") ?? "" }}
              words={words.newPassword}
              formWords={formWords}
            />
            <CaptchaField
              form={form}
              answered={state.values.captchaId}
              size={parts.pictureSize}
              words={words.captcha}
            />
            <Checkbox {...terms} value="yes" defaultChecked={ticked === "yes"} label={words.terms}>
              <Link prefetch={false} className="link" href="/terms" target="_blank">
                {words.readTerms}
              </Link>
            </Checkbox>
            <Actions>
              <SubmitButton pending={words.pending} sending={form.pending}>
                {words.submit}
              </SubmitButton>
              <LinkButton variant="quiet" href="/login">
                {words.back}
              </LinkButton>
            </Actions>
          </form>
        </Column>
        <Column side>{parts.noBill}</Column>
      </Columns>
    </>
  );
}
