"use client";

import { TextField } from "@/app/_ui/text-field";
import type { useActionForm } from "@/app/_ui/use-action-form";

export type PayerProofWords = Record<
  "payerCode" | "payerCodeHint" | "controlNumber" | "controlNumberHint",
  string
>;

type Props = {
  field: ReturnType<typeof useActionForm>["field"];
  words: PayerProofWords;
  /** Whether the payer code becomes the name to log in with, for who keeps names. */
  isUserName?: boolean;
};

/** The two numbers of a bill that prove a payer. */
export function PayerProofFields({ field, words, isUserName }: Props) {
  return (
    <>
      <TextField
        {...field("payerCode")}
        label={words.payerCode}
        hint={words.payerCodeHint}
        width="code"
        autoComplete={isUserName ? "username" : "off"}
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
      />
      <TextField
        {...field("controlNumber")}
        label={words.controlNumber}
        hint={words.controlNumberHint}
        width="code"
        autoComplete="off"
        inputMode="numeric"
      />
    </>
  );
}
