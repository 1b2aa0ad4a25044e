import { invoicesPath, invoicesZipPath } from "@/lib/invoices/paths";
import type { InvoiceFilter } from "@/lib/invoices/schema";

/** The filter as a query, without what it does not say and with what is to be otherwise. */
function query(filter: Partial<InvoiceFilter>, changes: Record<string, string | undefined>): string {
  const { year, state, kind, point, q } = filter;
  const asked = { year: year && String(year), state, kind, point, q, ...changes };
  return new URLSearchParams(
    Object.entries(asked).filter((entry): entry is [string, string] => !!entry[1]),
  ).toString();
}

/** Address of the list that a filter asks for, from its first page unless told, for reading or for picking. */
export function listAddress(
  filter: Partial<InvoiceFilter>,
  { after, picking }: { after?: string; picking?: boolean } = {},
): string {
  const asked = query(filter, { after, pick: picking ? "1" : undefined });
  return asked === "" ? invoicesPath : `${invoicesPath}?${asked}`;
}

/** Address of one file with all documents of a filter. */
export const zipAddress = (filter: Partial<InvoiceFilter>): string => {
  const asked = query(filter, {});
  return asked === "" ? invoicesZipPath : `${invoicesZipPath}?${asked}`;
};

/** True where a filter leaves anything out. */
export const narrows = (filter: Partial<InvoiceFilter>): boolean => query(filter, {}) !== "";
