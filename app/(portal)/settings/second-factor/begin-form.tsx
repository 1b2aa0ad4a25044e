"use client";

import { useActionState } from "react";
import { Sheet } from "@/app/_ui/sheet";
import { untouched } from "@/lib/form-state";
import { begin } from "./actions";
import { AllowedForm } from "./allowed-form";
import type { FormParts } from "./words";

/** Begins with the password. */
export function BeginForm({ words, form }: FormParts) {
  const [state, action] = useActionState(begin, untouched);
  return (
    <Sheet>
      <p>{words.need}</p>
      <AllowedForm {...{ state, action, words, form }} name="password" submit={words.begin} />
    </Sheet>
  );
}
