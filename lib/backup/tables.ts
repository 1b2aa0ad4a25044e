import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * What a backup leaves out: keys that open something and count once, and what lives for minutes. Restored, a key that was used since
 * would open again (R8); so everybody signs in anew, and who was about to set a password asks once more.
 */
const leftOut = ["captchas", "sessions", "staff_sessions", "staff_tokens", "throttle_events", "tokens"];

/** A table that is backed up; `heavy` where its rows hold files. */
export type BackedUpTable = { name: string; columns: string[]; heavy: boolean };

/** All tables of the portal but those that are left out, by name. */
export function backedUpTables(tx: Tx): Promise<BackedUpTable[]> {
  return tx.execute<BackedUpTable>(sql`
    select c.relname as name, jsonb_agg(a.attname order by a.attnum) as columns,
           bool_or(a.atttypid = 'bytea'::regtype) as heavy
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname <> all (array[${sql.join(
         leftOut.map((name) => sql`${name}`),
         sql`, `,
       )}])
     group by c.relname order by c.relname`);
}

/** What the sequences have given out last; null where one has given nothing yet. */
export function sequencePositions(tx: Tx): Promise<{ name: string; last: string | null }[]> {
  return tx.execute<{ name: string; last: string | null }>(sql`
    select sequencename::text as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1`);
}
