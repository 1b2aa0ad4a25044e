import { getTranslations } from "next-intl/server";
import { Status } from "@/app/_ui/status";
import type { InvoiceState } from "@/lib/invoices/invoice";

/** The shape that stands for a bill's state wherever it is shown. */
export const stateShapes = {
  open: "ring",
  "partly-paid": "half",
  paid: "check",
  overdue: "octagon",
  cancelled: "cross",
} as const satisfies Record<InvoiceState, string>;

/** What of a bill is still to be done, as shape and word. */
export async function InvoiceStatus({ state }: { state: InvoiceState }) {
  const t = await getTranslations("finance.state");
  return <Status shape={stateShapes[state]}>{t(state)}</Status>;
}
