import { Actions } from "@/app/_ui/button";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextArea } from "@/app/_ui/text-field";
import type { useActionForm } from "@/app/_ui/use-action-form";
import { longestMessage } from "@/lib/messages/schema";
import { PictureFields, type PictureWords } from "./picture-fields";

/** Words of what every message is made of. */
export type MessageWords = {
  form: FormWords;
  errors: Record<string, string>;
  pictures: PictureWords;
} & Record<"body" | "bodyHint" | "draft" | "submit" | "pending", string>;

type Props = {
  form: Pick<ReturnType<typeof useActionForm>, "field" | "errors" | "pending">;
  words: MessageWords;
};

/** What every message is made of: its text, pictures that go along, and the button that sends it. */
export function MessageFields({ form: { field, errors, pending }, words }: Props) {
  return (
    <>
      <TextArea
        {...field("body")}
        label={words.body}
        hint={words.bodyHint}
        rows={6}
        maxLength={longestMessage}
        required
      />
      <PictureFields words={words.pictures} errors={errors} />
      <Actions>
        <SubmitButton pending={words.pending} sending={pending}>
          {words.submit}
        </SubmitButton>
      </Actions>
    </>
  );
}
