"use client";

import { Actions } from "@/app/_ui/button";
import { CopyButton } from "@/app/_ui/copy-button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { QrCode } from "@/app/_ui/qr-code";
import { Section } from "@/app/_ui/section";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { FormState } from "@/lib/form-state";
import type { FormParts } from "./words";

type Props = FormParts & {
  secret: string;
  uri: string;
  /** The address as a QR code. */
  picture: string;
  state: FormState<unknown>;
  action: (form: FormData) => void;
};

/** The secret for the app, and the code that proves that it has it. */
export function ConfirmForm({ secret, uri, picture, state, action, words, form }: Props) {
  const error = state.errors.find(({ field }) => field === "code");
  return (
    <Section title={words.scanTitle}>
      <p>{words.scan}</p>
      <QrCode picture={picture} label={words.qr} />
      <p>
        {words.secret}
        <br />
        <strong className="code-groups">{secret.match(/.{4}/g)?.join(" ")}</strong>{" "}
        <CopyButton value={secret} what={words.secret} words={words} />
      </p>
      <p>
        <a className="link" href={uri}>
          {words.open}
        </a>
      </p>
      <form action={action}>
        <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={error?.message}
          width="code"
          autoComplete="one-time-code"
          inputMode="numeric"
        />
        <Actions>
          <SubmitButton pending={words.pending}>{words.confirm}</SubmitButton>
        </Actions>
      </form>
    </Section>
  );
}
