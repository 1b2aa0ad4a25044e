import type { ComponentProps, ReactNode } from "react";
import { FieldMessage } from "./field";

type Props = {
  /** The first option's id, so that the error summary can link to it. */
  id?: string;
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  options: readonly { value: string; label: ReactNode }[];
  /** Options as white cards, for a decision; plain rows otherwise. */
  cards?: boolean;
  defaultValue?: string;
  required?: boolean;
  /** Passed to every radio button (ref, onChange, onBlur of a form library). */
  input?: Omit<ComponentProps<"input">, "type" | "name" | "value">;
};

/** One of a few, each in words. */
export function RadioGroup(props: Props) {
  const { name, legend, hint, error, options, cards, defaultValue, required, input } = props;
  const id = props.id ?? name;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset className={error ? "field field-wrong" : "field"} aria-describedby={described}>
      <legend className={cards ? "legend-large" : undefined}>{legend}</legend>
      {hint && (
        <div id={`${id}-hint`} className="hint">
          {hint}
        </div>
      )}
      <FieldMessage id={id} error={error} />
      {options.map(({ value, label }, index) => {
        const own = index === 0 ? id : `${id}-${value}`;
        return (
          <div key={value} className={cards ? "choice choice-card" : "choice"}>
            <input
              type="radio"
              id={own}
              name={name}
              value={value}
              defaultChecked={defaultValue === value}
              required={required}
              {...input}
            />
            <label htmlFor={own}>{label}</label>
          </div>
        );
      })}
    </fieldset>
  );
}
