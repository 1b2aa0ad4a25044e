import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Service } from "@/lib/supply-points/meters";

/** Services by the number of a supply point. */
export type ServicesOfPoints = ReadonlyMap<string, readonly Service[]>;

/** What is delivered at the points of one of the customer's documents, to tell them apart where they share an address. */
export async function servicesOfPoints(customer: Customer, number: string): Promise<ServicesOfPoints> {
  const rows = await customer.tx.execute<{ number: string; services: Service[] }>(sql`
    select sp.number, to_jsonb(sp.services) as services from supply_points sp
     where sp.id in (select l.supply_point_id from invoices i
                       join invoice_lines l on l.invoice_id = i.id and l.withdrawn_at is null
                      where i.number = ${number} and i.payer_id = ${payersOf(customer)})`);
  return new Map(rows.map((row) => [row.number, row.services]));
}
