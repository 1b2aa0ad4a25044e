import type { ComponentProps } from "react";
import { RegisterField } from "@/app/_ui/register-field";
import { TextField } from "@/app/_ui/text-field";
import type { FormMeter } from "./form-meter";

type Props = { meter: FormMeter } & Pick<
  ComponentProps<typeof TextField>,
  "name" | "ref" | "onChange" | "onBlur" | "defaultValue" | "error" | "warning" | "required"
>;

/** The field of a meter's new value: drawn wheels for whole digits, a line of text where decimals are reported. */
export function MeterField({ meter, ...input }: Props) {
  const { history, unit, words } = meter;
  const texts = { label: words.value, hint: words.valueHint };
  return history.decimals === 0 ? (
    <RegisterField {...input} {...texts} digits={history.digits} unit={unit} />
  ) : (
    <TextField {...input} {...texts} width="short" inputMode="decimal" autoComplete="off" />
  );
}
