import { cellsOf } from "@/app/_ui/text-row";
import type { FormMeter, ReadingFormProps } from "./form-meter";

/** The days of a form that can be chosen for one of its meters. */
export const dayOptions = (days: ReadingFormProps["days"], meter: FormMeter) =>
  days.slice(0, meter.days).map((day) => {
    const [[value] = [""], [label] = [""]] = cellsOf(day);
    return { value, label };
  });
