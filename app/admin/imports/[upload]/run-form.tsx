"use client";

import { useActionState } from "react";
import { Actions } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { Select } from "@/app/_ui/select";
import { SubmitButton } from "@/app/_ui/submit-button";
import { textRow } from "@/app/_ui/text-row";
import { beginRun } from "@/app/admin/imports/actions";
import { untouched } from "@/lib/form-state";

type Props = {
  values: { upload: string; run: string };
  words: Record<
    "mode" | "full" | "changes" | "skipBad" | "closeMany" | "check" | "import" | "pending" | "hint",
    string
  >;
  form: FormWords;
};

/** How the files are to be taken; first one checks, then one imports. */
export function RunForm({ values, words, form }: Props) {
  const [state, action] = useActionState(beginRun, untouched);
  const kept = state.values;
  return (
    <form action={action} className="stack">
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <p className="hint">{words.hint}</p>
      <Select
        name="mode"
        label={words.mode}
        defaultValue={kept.mode ?? "full"}
        options={textRow([words.full, "full"], [words.changes, "changes"])}
      />
      <Checkbox name="skipBad" label={words.skipBad} defaultChecked={kept.skipBad === "on"} />
      <Checkbox name="closeMany" label={words.closeMany} defaultChecked={kept.closeMany === "on"} />
      <input type="hidden" name="upload" value={values.upload} />
      <input type="hidden" name="run" value={values.run} />
      <Actions>
        <SubmitButton name="check" value="check" pending={words.pending}>
          {words.check}
        </SubmitButton>
        <SubmitButton name="check" value="import" variant="secondary" pending={words.pending}>
          {words.import}
        </SubmitButton>
      </Actions>
    </form>
  );
}
