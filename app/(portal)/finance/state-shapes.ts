import type { InvoiceState } from "@/lib/invoices/invoice";

/** The shape that stands for a bill's state wherever it is shown. */
export const stateShapes = {
  open: "ring",
  "partly-paid": "half",
  paid: "check",
  overdue: "octagon",
  cancelled: "cross",
} as const satisfies Record<InvoiceState, string>;
