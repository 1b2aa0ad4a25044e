import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What every field is told; words come translated. */
export type FieldTexts = {
  /** Also the base of the ids of hint and error; the error summary links here. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence that says what to do; marks the field as wrong. */
  error?: string;
  /** A sentence that asks to look again; the value is allowed. */
  warning?: string;
  /** The words "(ni obvezno)" where the field may stay empty. */
  optional?: string;
  /** Stands under the control and is read with it. */
  after?: ReactNode;
};

/** Attributes that tie a control to its label, hint and error. */
export type ControlAttributes = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** Ids of the sentences that describe a control, for `aria-describedby`. */
export function controlAttributes({
  id,
  hint,
  error,
  warning,
  after,
}: Omit<FieldTexts, "label">): ControlAttributes {
  const described = [hint && `${id}-hint`, (error || warning) && `${id}-error`, after && `${id}-after`];
  return {
    id,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

/** The sentence that says what is wrong, or what to look at again. */
export function FieldMessage({ id, error, warning }: Pick<FieldTexts, "id" | "error" | "warning">) {
  if (!error && !warning) return null;
  return (
    <p id={`${id}-error`} className={error ? "field-error" : "field-warning"}>
      <Icon name={error ? "octagon" : "triangle"} />
      <span>{error ?? warning}</span>
    </p>
  );
}

/** Label, hint, error and any control; the control takes the attributes handed to `children`. */
export function Field({
  children,
  ...texts
}: FieldTexts & { children: (control: ControlAttributes) => ReactNode }) {
  const { id, label, hint, error, warning, optional, after } = texts;
  return (
    <div className={error ? "field field-wrong" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional && <> {optional}</>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="hint">
          {hint}
        </div>
      )}
      <FieldMessage id={id} error={error} warning={warning} />
      {children(controlAttributes(texts))}
      {after && <div id={`${id}-after`}>{after}</div>}
    </div>
  );
}
