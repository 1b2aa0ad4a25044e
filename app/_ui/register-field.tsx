import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field";

type Props = Omit<FieldTexts, "id"> & {
  id?: string;
  name: string;
  /** Wheels to draw, 3 to 9: the whole digits the meter has. */
  digits: number;
  unit: string;
} & Omit<ComponentProps<"input">, "id" | "name" | "className">;

/**
 * One input over drawn wheels, filled from the right like the device. It takes more than it draws, so that a
 * number with too many digits is refused in words and not cut off.
 */
export function RegisterField({
  id,
  label,
  hint,
  error,
  warning,
  optional,
  after,
  digits,
  unit,
  ...input
}: Props) {
  const wheels = Math.min(9, Math.max(3, digits));
  return (
    <Field {...{ id: id ?? input.name, label, hint, error, warning, optional, after }}>
      {(control) => (
        <span className="register-field">
          <span
            className={`register-input wheels-${wheels} rings${warning && !error ? " register-input-warn" : ""}`}
          >
            <input type="text" inputMode="numeric" autoComplete="off" {...input} {...control} />
          </span>
          <span aria-hidden="true">{unit}</span>
        </span>
      )}
    </Field>
  );
}
