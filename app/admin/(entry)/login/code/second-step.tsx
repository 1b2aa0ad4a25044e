"use client";

import { useActionState } from "react";
import { Actions, LinkButton } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { logInToOfficeWithCode } from "@/app/admin/(entry)/actions";
import { ConnectApp, type ConnectWords } from "./connect-app";

type Props = {
  /** The page asked for before the login, as it was asked, and where the login leads. */
  next: string;
  goesOn: string;
  begun: { secret: string; uri: string; picture: string } | null;
  words: Record<
    "label" | "hint" | "hintFirst" | "submit" | "pending" | "connected" | "codesTitle" | "codesLead" | "goOn",
    string
  >;
  connect: ConnectWords;
  form: FormWords;
};

/** The code; once it connected a new app, the recovery codes, the one time they are told. */
export function SecondStep({ next, goesOn, begun, words, connect, form }: Props) {
  const [state, action] = useActionState(logInToOfficeWithCode, { attempt: 0, errors: [], values: { next } });
  const codes = state.value?.recoveryCodes;
  if (codes) {
    return (
      <>
        <Notice tone="ok" title={words.connected} focus />
        <Section title={words.codesTitle}>
          <p>{words.codesLead}</p>
          <ul className="code-list">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <Actions>
            <LinkButton variant="primary" href={goesOn}>
              {words.goOn}
            </LinkButton>
          </Actions>
        </Section>
      </>
    );
  }
  return (
    <form action={action}>
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      {begun && <ConnectApp {...begun} words={connect} />}
      <TextField
        name="code"
        label={words.label}
        hint={begun ? words.hintFirst : words.hint}
        error={state.errors.find(({ field }) => field === "code")?.message}
        width="code"
        autoComplete="one-time-code"
        inputMode="numeric"
      />
      <input type="hidden" name="next" value={next} />
      <Actions>
        <SubmitButton pending={words.pending}>{words.submit}</SubmitButton>
      </Actions>
    </form>
  );
}
