import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import type { Cents } from "@/lib/money";

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
  const [row] = await customer.tx.execute<{ [Key in keyof Owed]: string | null }>(sql`
    with open as (
      select o.due_on, o.open_cents, o.as_of from open_items o
       where o.payer_id = ${payersOf(customer)} and o.settled_at is null and o.open_cents <> 0),
    next as (select min(due_on) as due_on from open where due_on >= ${day}::date and open_cents > 0)
    select coalesce(sum(open_cents), 0)::text as "openCents",
           coalesce(sum(open_cents) filter (where due_on < ${day}::date and open_cents > 0), 0)::text as "overdueCents",
           (select due_on::text from next) as "nextDueOn",
           coalesce(sum(open_cents) filter (where due_on = (select due_on from next) and open_cents > 0), 0)::text as "nextDueCents",
           max(as_of) as "asOf"
      from open`);
  return {
    openCents: Number(row?.openCents ?? 0),
    overdueCents: Number(row?.overdueCents ?? 0),
    nextDueOn: row?.nextDueOn ?? null,
    nextDueCents: Number(row?.nextDueCents ?? 0),
    asOf: row?.asOf ? new Date(row.asOf) : null,
  };
}

/** Odprt, Delno plačan, Plačan, Zapadel, Storniran. A partly paid bill past its day is overdue. */
export type InvoiceState = "open" | "partly-paid" | "paid" | "overdue" | "cancelled";

/** `state` is null for a credit note: it is a kind of document, and nobody pays it. */
export type InvoiceSummary = {
  number: string;
  payerCode: string;
  kind: "invoice" | "settlement" | "credit_note" | "reminder";
  periodFrom: Day | null;
  periodTo: Day | null;
  dueOn: Day;
  grossCents: Cents;
  openCents: Cents;
  state: InvoiceState | null;
};

/** The newest invoices with their state on `day`, newest first. */
export async function latestInvoices(customer: Customer, day: Day, limit: number): Promise<InvoiceSummary[]> {
  type Row = Omit<InvoiceSummary, "grossCents" | "openCents"> & { grossCents: string; openCents: string };
  const rows = await customer.tx.execute<Row>(sql`
    select i.number, p.code as "payerCode", i.kind, i.period_from::text as "periodFrom",
           i.period_to::text as "periodTo", open.due_on::text as "dueOn", i.gross_cents::text as "grossCents",
           open.cents::text as "openCents",
           case when i.cancelled_on is not null then 'cancelled'
                when i.kind = 'credit_note' then null
                when open.cents <= 0 then 'paid'
                when open.due_on < ${day}::date then 'overdue'
                when open.cents < i.gross_cents then 'partly-paid'
                else 'open' end as state
      from invoices i
      join payers p on p.id = i.payer_id
      cross join lateral (
        select coalesce(sum(o.open_cents), 0) as cents, coalesce(min(o.due_on), i.due_on) as due_on
          from open_items o
         where o.invoice_id = i.id and o.payer_id = i.payer_id and o.settled_at is null and o.open_cents <> 0) open
     where i.payer_id = ${payersOf(customer)}
     order by i.issued_on desc, i.id desc limit ${limit}`);
  return rows.map((row) => ({
    ...row,
    grossCents: Number(row.grossCents),
    openCents: Number(row.openCents),
  }));
}
