import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field";

/** Room for the answer: a code (11rem), a number from a bill (15rem), anything (the column). */
export type FieldWidth = "short" | "code" | "full";

type Texts = Omit<FieldTexts, "id"> & { id?: string; name: string };

/** One line of text. */
export function TextField({
  id,
  label,
  hint,
  error,
  warning,
  optional,
  after,
  width = "full",
  ...input
}: Texts & { width?: FieldWidth } & Omit<ComponentProps<"input">, "id" | "name" | "width" | "className">) {
  return (
    <Field {...{ id: id ?? input.name, label, hint, error, warning, optional, after }}>
      {(control) => <input className={`control control-${width}`} type="text" {...input} {...control} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  id,
  label,
  hint,
  error,
  warning,
  optional,
  after,
  ...area
}: Texts & Omit<ComponentProps<"textarea">, "id" | "name" | "className">) {
  return (
    <Field {...{ id: id ?? area.name, label, hint, error, warning, optional, after }}>
      {(control) => <textarea className="control control-full" rows={2} {...area} {...control} />}
    </Field>
  );
}
