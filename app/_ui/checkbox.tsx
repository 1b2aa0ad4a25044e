import type { ComponentProps, ReactNode } from "react";
import { controlAttributes, FieldMessage } from "./field";

type Props = { id?: string; name: string; label: ReactNode; error?: string; children?: ReactNode } & Omit<
  ComponentProps<"input">,
  "id" | "name" | "type" | "className" | "children"
>;

/** One statement to tick; `children` (a link to what is agreed) stands under it. */
export function Checkbox({ id, label, error, children, ...input }: Props) {
  const own = id ?? input.name;
  return (
    <div className={error ? "field field-wrong" : "field"}>
      <FieldMessage id={own} error={error} />
      <div className="choice">
        <input type="checkbox" {...input} {...controlAttributes({ id: own, error })} />
        <label htmlFor={own}>{label}</label>
      </div>
      {children}
    </div>
  );
}
