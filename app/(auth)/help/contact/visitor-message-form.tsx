"use client";

import type { ReactNode } from "react";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Column, Columns } from "@/app/_ui/columns";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TakeFocus } from "@/app/_ui/take-focus";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { CaptchaField, type CaptchaWords } from "@/app/(auth)/captcha-field";
import { longestMessage, visitorMessageSchema } from "@/lib/messages/schema";
import { sendVisitorMessage } from "./actions";

type Props = {
  captchaId: string;
  pictureSize: { width: number; height: number };
  errors: Record<string, string>;
  words: { form: FormWords; captcha: CaptchaWords } & Record<
    | "title"
    | "lead"
    | "bodyHint"
    | "sent"
    | "sentText"
    | "back"
    | "name"
    | "email"
    | "emailHint"
    | "body"
    | "submit"
    | "pending",
    string
  >;
  office: ReactNode;
};

/** A message of somebody who is not signed in; the answer goes to the address they give. */
export function VisitorMessageForm({ captchaId, pictureSize, errors: codes, words, office }: Props) {
  const form = useActionForm({
    action: sendVisitorMessage,
    schema: visitorMessageSchema,
    words: codes,
    values: { captchaId },
  });
  const { state, field } = form;
  if (state.value) {
    return (
      <div className="measure stack-lg">
        <TakeFocus>
          <PageHeading done title={words.sent} lead={words.sentText} />
        </TakeFocus>
        <p>
          <strong>{state.value.email}</strong>
        </p>
        <p>
          <LinkButton href="/login">{words.back}</LinkButton>
        </p>
      </div>
    );
  }
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <ErrorSummary words={words.form} errors={form.errors} attempt={form.attempt} />
      <Columns>
        <Column>
          <form {...form.form}>
            {/* Enter in a field presses the first button of a form: this one, not the captcha's. */}
            <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
            <TextField {...field("name")} label={words.name} autoComplete="name" required />
            <TextField
              {...field("email")}
              label={words.email}
              hint={words.emailHint}
              type="email"
              autoComplete="email"
              required
            />
            <TextArea
              {...field("body")}
              label={words.body}
              hint={words.bodyHint}
              rows={6}
              maxLength={longestMessage}
              required
            />
            <CaptchaField
              form={form}
              answered={state.values.captchaId}
              size={pictureSize}
              words={words.captcha}
            />
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
        <Column side>{office}</Column>
      </Columns>
    </>
  );
}
