"use client";

import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field";
import { cellsOf } from "./text-row";

type Props = Omit<FieldTexts, "id"> & {
  id?: string;
  name: string;
  /** A row of text; each cell is an option's label, and its value where that is another. */
  options: string;
} & Omit<ComponentProps<"select">, "id" | "name" | "className" | "children">;

/** One of a list. */
export function Select({ id, label, hint, error, warning, optional, after, options, ...select }: Props) {
  return (
    <Field {...{ id: id ?? select.name, label, hint, error, warning, optional, after }}>
      {(control) => (
        <span className="select">
          <select className="control" {...select} {...control}>
            {cellsOf(options).map(([label, value]) => (
              <option key={value ?? label} value={value}>
                {label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}
