"use client";

import { type ComponentProps, useState } from "react";
import { Field, type FieldTexts } from "./field";

type Props = Omit<FieldTexts, "id"> & {
  id?: string;
  name: string;
  autoComplete: "current-password" | "new-password";
  /** Words of the button; without them there is none. */
  reveal?: { show: string; hide: string };
} & Omit<ComponentProps<"input">, "id" | "name" | "type" | "className">;

/** A password that can be looked at while typing; the button is there only where JavaScript runs. */
export function PasswordField({ id, label, hint, error, warning, optional, after, reveal, ...input }: Props) {
  const [shown, setShown] = useState(false);
  const fieldId = id ?? input.name;
  return (
    <Field {...{ id: fieldId, label, hint, error, warning, optional, after }}>
      {(control) => (
        <span className="password">
          <input
            className="control control-full"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            {...input}
            {...control}
            type={shown ? "text" : "password"}
          />
          {reveal && (
            <button
              type="button"
              className="button button-secondary needs-script"
              aria-controls={fieldId}
              onClick={() => setShown(!shown)}
            >
              {shown ? reveal.hide : reveal.show}
            </button>
          )}
        </span>
      )}
    </Field>
  );
}
