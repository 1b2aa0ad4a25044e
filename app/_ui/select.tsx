"use client";

import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field";

type Props = Omit<FieldTexts, "id"> & {
  id?: string;
  name: string;
  options: readonly { value: string; label: string }[];
} & Omit<ComponentProps<"select">, "id" | "name" | "className" | "children">;

/** One of a list. */
export function Select({ id, label, hint, error, warning, optional, after, options, ...select }: Props) {
  return (
    <Field {...{ id: id ?? select.name, label, hint, error, warning, optional, after }}>
      {(control) => (
        <span className="select">
          <select className="control" {...select} {...control}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}
