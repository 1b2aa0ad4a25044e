"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { uploadTo } from "@/lib/office-imports/paths";

type Props = { words: Record<"files" | "filesHint" | "submit" | "pending", string> };

/** Sends files as a plain form does: the browser reads them from disk a piece at a time, whatever their size. */
export function UploadForm({ words }: Props) {
  const [sending, setSending] = useState(false);
  return (
    <form
      action={uploadTo}
      method="post"
      encType="multipart/form-data"
      className="stack"
      onSubmit={() => setSending(true)}
    >
      <Field id="files" label={words.files} hint={words.filesHint}>
        {(control) => (
          <input
            className="control control-full"
            type="file"
            name="files"
            multiple
            required
            accept=".csv,.xml,.pdf"
            {...control}
          />
        )}
      </Field>
      <div>
        <Button aria-disabled={sending || undefined}>{sending ? words.pending : words.submit}</Button>
      </div>
    </form>
  );
}
