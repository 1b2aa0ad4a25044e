"use client";

import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { Select } from "@/app/_ui/select";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { useActionForm } from "@/app/_ui/use-action-form";
import { invitationSchema } from "@/lib/staff/schema";
import { invite } from "./actions";

type Props = {
  /** A row of text: each cell is a role's name and the role. */
  roles: string;
  words: Record<"name" | "email" | "role" | "submit" | "pending", string>;
  errors: Record<string, string>;
  form: FormWords;
};

/** Whom to invite, and as what. */
export function InviteForm({ roles, words, errors: codes, form: formWords }: Props) {
  const { form, field, errors, attempt, pending } = useActionForm({
    action: invite,
    schema: invitationSchema,
    words: codes,
    values: { role: "operator" },
  });
  return (
    <form {...form} className="stack">
      <ErrorSummary words={formWords} errors={errors} attempt={attempt} />
      <div className="office-filter">
        <TextField {...field("name")} label={words.name} autoComplete="off" />
        <TextField {...field("email")} label={words.email} type="email" autoComplete="off" />
        <Select {...field("role")} label={words.role} options={roles} />
        <SubmitButton pending={words.pending} sending={pending}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
