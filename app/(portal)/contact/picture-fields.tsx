import { Disclosure } from "@/app/_ui/disclosure";
import { PhotoField } from "@/app/_ui/photo-field";
import type { FormError } from "@/lib/form-state";

/** Words of the fields; a label for each of them. */
export type PictureWords = {
  title: string;
  hint: string;
  labels: readonly string[];
  ready: string;
  tooLarge: string;
};

/** Pictures that may go along; open by themselves where one of them cannot be used. */
export function PictureFields({ words, errors }: { words: PictureWords; errors: readonly FormError[] }) {
  const fields = words.labels.map((label, at) => {
    const name = `attachment${at + 1}`;
    return { name, label, error: errors.find(({ field }) => field === name)?.message };
  });
  return (
    <Disclosure title={words.title} value={words.hint} open={fields.some(({ error }) => error)}>
      {fields.map(({ name, label, error }) => (
        <PhotoField
          key={name}
          name={name}
          words={{ label, ready: words.ready, tooLarge: words.tooLarge }}
          error={error}
        />
      ))}
    </Disclosure>
  );
}
