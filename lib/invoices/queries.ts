import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { type InvoiceSummary, summariesOf } from "./summary";

/** The newest documents with their state on `day`, newest first. */
export const latestInvoices = (customer: Customer, day: Day, limit: number): Promise<InvoiceSummary[]> =>
  customer.tx.execute<InvoiceSummary>(
    summariesOf(
      customer,
      day,
      sql`select i.* from invoices i where i.payer_id = ${payersOf(customer)}
           order by i.issued_on desc nulls last, i.id desc nulls last limit ${limit}`,
    ),
  );
