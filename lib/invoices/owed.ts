import { sql } from "drizzle-orm";
import type { Customer } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import { lastSaid, openDocuments } from "./open-documents";

/** What the customer owes as the billing system last said (`asOf`); credits count against it. */
export type Owed = {
  openCents: Cents;
  overdueCents: Cents;
  nextDueOn: Day | null;
  nextDueCents: Cents;
  asOf: Date | null;
};

/** The sum of open items, the overdue part, and what falls due next, seen on `day`. */
export async function owed(customer: Customer, day: Day): Promise<Owed> {
  type Row = Omit<Owed, "asOf"> & { asOf: string | null };
  const [row] = await customer.tx.execute<Row>(sql`
    with open as (${openDocuments(customer)}),
    next as (select min(due_on) as due_on from open where due_on >= ${day}::date and open_cents > 0)
    select coalesce(sum(open_cents), 0)::float8 as "openCents",
           coalesce(sum(open_cents) filter (where due_on < ${day}::date and open_cents > 0), 0)::float8 as "overdueCents",
           (select due_on::text from next) as "nextDueOn",
           coalesce(sum(open_cents) filter (where due_on = (select due_on from next) and open_cents > 0), 0)::float8
             as "nextDueCents",
           greatest(max(as_of), ${lastSaid}) as "asOf"
      from open`);
  if (!row) throw new Error("a sum always has a row");
  return { ...row, asOf: row.asOf ? new Date(row.asOf) : null };
}
