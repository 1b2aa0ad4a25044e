"use client";

import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field";

type Props = Omit<FieldTexts, "id"> & {
  id?: string;
  name: string;
  /** A mere text is its own value. */
  options: readonly (string | { value: string; label: string })[];
} & Omit<ComponentProps<"select">, "id" | "name" | "className" | "children">;

/** One of a list. */
export function Select({ id, label, hint, error, warning, optional, after, options, ...select }: Props) {
  return (
    <Field {...{ id: id ?? select.name, label, hint, error, warning, optional, after }}>
      {(control) => (
        <span className="select">
          <select className="control" {...select} {...control}>
            {options
              .map((option) => (typeof option === "string" ? { value: option, label: option } : option))
              .map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
          </select>
        </span>
      )}
    </Field>
  );
}
