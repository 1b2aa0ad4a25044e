import { invoicesPath, invoicesZipPath } from "@/lib/invoices/paths";
import type { InvoiceFilter } from "@/lib/invoices/schema";

/** What a filter says, as the fields of a form. */
export function asked({
  year,
  state,
  kind,
  point,
  q,
}: Partial<InvoiceFilter>): [name: string, value: string][] {
  const said = { year: year && String(year), state, kind, point, q };
  return Object.entries(said).filter((entry): entry is [string, string] => !!entry[1]);
}

/** True where a filter leaves anything out. */
export const narrows = (filter: Partial<InvoiceFilter>): boolean => asked(filter).length > 0;

/** Address of the list that a filter asks for, from its first page unless told, for reading or for picking. */
export function listAddress(
  filter: Partial<InvoiceFilter>,
  { after, picking }: { after?: string; picking?: boolean } = {},
): string {
  const query = new URLSearchParams(asked(filter));
  if (after) query.set("after", after);
  if (picking) query.set("pick", "1");
  return query.size === 0 ? invoicesPath : `${invoicesPath}?${query}`;
}

/** Address of one file with all documents of a filter. */
export function zipAddress(filter: Partial<InvoiceFilter>): string {
  const query = new URLSearchParams(asked(filter));
  return query.size === 0 ? invoicesZipPath : `${invoicesZipPath}?${query}`;
}
