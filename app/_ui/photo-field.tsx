"use client";

import { type ChangeEvent, useState } from "react";
import { Field } from "./field";

type PhotoWords = { label: string; hint?: string; ready: string; tooLarge: string };

type Props = { name: string; words: PhotoWords; optional?: string; error?: string };

const mostBytes = 10_000_000;

/** A photo to choose or take. Where JavaScript runs it is made smaller before it is sent, and said to be ready. */
export function PhotoField({ name, words, optional, error }: Props) {
  const [fault, setFault] = useState<string>();
  const [ready, setReady] = useState("");

  async function choose({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const [file] = input.files ?? [];
    const isTooLarge = file !== undefined && file.size > mostBytes;
    setFault(isTooLarge ? words.tooLarge : undefined);
    setReady("");
    if (!file) return;
    if (isTooLarge) {
      input.value = "";
      return;
    }
    // Fetched by those who add a photo; where it does not come, the photo goes as it is.
    const { shrinkPhoto } = await import("./shrink-photo").catch(() => ({ shrinkPhoto: async () => null }));
    const smaller = await shrinkPhoto(file);
    if (smaller && input.files?.[0] === file) {
      const files = new DataTransfer();
      files.items.add(smaller);
      input.files = files.files;
    }
    setReady(words.ready);
  }

  return (
    <Field
      id={name}
      label={words.label}
      hint={words.hint}
      optional={optional}
      error={fault ?? error}
      after={<span aria-live="polite">{ready}</span>}
    >
      {(control) => (
        <input
          className="control control-full control-file"
          type="file"
          name={name}
          accept="image/jpeg,image/png,image/webp"
          onChange={choose}
          {...control}
        />
      )}
    </Field>
  );
}
