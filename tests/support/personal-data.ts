import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";

/** Shorter ones are found in any number or word by chance. */
const shortest = 6;

/**
 * Which names, addresses, e-mails, codes, user names, numbers of bills, points and meters, and keys of a test's database stand in
 * a text that should hold none (R35, R36).
 */
export async function personalDataIn(text: string): Promise<string[]> {
  const known = await transaction(
    "office",
    (tx) =>
      tx.execute<{ value: string }>(sql`
        select distinct value from (
          select unnest(array[code, name, tax_number]) as value from payers
          union all select unnest(array[username, email, display_name]) from accounts
          union all select unnest(array[number, street]) from supply_points
          union all select serial from meters
          union all select number from invoices
          union all select unnest(array[email, name]) from staff
          union all select recipient from outbox
          union all select unnest(array[sender_name, sender_email]) from conversations) held
         where length(value) >= ${shortest}`),
    { deadlineMs: 60_000 },
  );
  // What differs from line to line and is nobody's: moments, ids.
  const said = text.replaceAll(/"time":"[^"]*"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, "");
  return known.map(({ value }) => value).filter((value) => said.includes(value));
}
