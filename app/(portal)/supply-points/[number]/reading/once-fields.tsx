import { Actions } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea, TextField } from "@/app/_ui/text-field";
import type { useActionForm } from "@/app/_ui/use-action-form";
import type { ReadingWords } from "./reading-words";

type Props = {
  field: ReturnType<typeof useActionForm>["field"];
  pending: boolean;
  words: ReadingWords;
};

/** What is told once for all meters, and the button that sends them. */
export function OnceFields({ field, pending, words }: Props) {
  return (
    <>
      {words.email && (
        <TextField
          {...field("email")}
          label={words.email.label}
          hint={words.email.hint}
          type="email"
          autoComplete="email"
          required
        />
      )}
      <TextArea {...field("note")} label={words.note} optional={words.form.optional} maxLength={1000} />
      <Actions>
        <SubmitButton pending={words.sending} sending={pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
    </>
  );
}
