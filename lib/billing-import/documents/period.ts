import type { EInvoiceLine } from "@/lib/e-invoices/e-invoice";
import type { FieldFault } from "./limits";

type Period = Pick<EInvoiceLine, "periodFrom" | "periodTo">;

/** Columns of a period; one that is said by half is none. */
export const periodColumns = ({ periodFrom, periodTo }: Period) =>
  periodFrom && periodTo
    ? { period_from: periodFrom, period_to: periodTo }
    : { period_from: null, period_to: null };

/** Set where a period ends before it begins. */
export const periodFault = ({ periodFrom, periodTo }: Period): FieldFault | null =>
  periodFrom && periodTo && periodTo < periodFrom
    ? { column: "period_to", value: periodTo, reason: "before-start", detail: "its beginning" }
    : null;
