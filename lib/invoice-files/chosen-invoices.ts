import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { listInvoices } from "@/lib/invoices/invoice-list";
import { invoiceFilter } from "@/lib/invoices/schema";
import { ok, type Result, refused } from "@/lib/result";

/** So many documents make one archive: twenty years of monthly bills. */
export const mostInvoices = 240;

/** Too many (`figures.count`), none, or one among them that is unknown or another's (R24). */
export type NotChosen = "too-many" | "none" | "unknown";

/**
 * The numbers of the documents that an address asks for, newest first: those it names by `number`, else all of its
 * filter, seen on `day`.
 */
export async function chosenInvoices(
  customer: Customer,
  query: URLSearchParams,
  day: Day,
): Promise<Result<string[], NotChosen>> {
  const named = [...new Set(query.getAll("number").map((number) => number.replaceAll("\0", "")))];
  return named.length > 0 ? namedInvoices(customer, named) : filteredInvoices(customer, query, day);
}

async function namedInvoices(customer: Customer, named: string[]): Promise<Result<string[], NotChosen>> {
  if (named.length > mostInvoices) return refused("too-many", undefined, { count: named.length });
  const rows = await customer.tx.execute<{ number: string }>(sql`
    select i.number from invoices i
     where i.number in ${named} and i.payer_id = ${payersOf(customer)}
     order by i.issued_on desc, i.id desc`);
  return rows.length === named.length ? ok(rows.map(({ number }) => number)) : refused("unknown");
}

async function filteredInvoices(
  customer: Customer,
  query: URLSearchParams,
  day: Day,
): Promise<Result<string[], NotChosen>> {
  const { after: _, ...filter } = invoiceFilter.parse(Object.fromEntries(query));
  const numbers: string[] = [];
  let after: string | undefined;
  do {
    const { rows, next, totals } = await listInvoices(customer, { ...filter, after }, day);
    if (totals.count > mostInvoices) return refused("too-many", undefined, { count: totals.count });
    numbers.push(...rows.map(({ number }) => number));
    after = next ?? undefined;
  } while (after !== undefined);
  return numbers.length === 0 ? refused("none") : ok(numbers);
}
