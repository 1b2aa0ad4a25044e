import { sql } from "drizzle-orm";
import type { Customer } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { type InvoiceSummary, summariesOf } from "./summary";

/** The newest documents with their state on `day`, newest first. */
export const latestInvoices = (customer: Customer, day: Day, limit: number): Promise<InvoiceSummary[]> =>
  customer.tx.execute<InvoiceSummary>(
    summariesOf(customer, day, { where: sql`true`, newestFirst: true, limit }),
  );
