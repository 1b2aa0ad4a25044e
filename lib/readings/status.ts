import { type SQL, sql } from "drizzle-orm";

/** Prejeto → Potrjeno → Obračunano, or Zavrnjeno; what was withdrawn stays visible to who reported it. */
export type ReadingStatus = "received" | "confirmed" | "billed" | "rejected" | "withdrawn";

/** The status of the reading `r` follows from its moments. */
export const statusOf: SQL<ReadingStatus> = sql<ReadingStatus>`case
  when r.withdrawn_at is not null then 'withdrawn'
  when r.rejected_at is not null then 'rejected'
  when r.billed_at is not null then 'billed'
  when r.confirmed_at is not null or r.source <> 'customer' then 'confirmed'
  else 'received' end`;

/** True where the reading `r` counts as read. */
export const counts: SQL = sql`(r.withdrawn_at is null and r.rejected_at is null)`;

/** True where whoever reported the reading `r` can still take it back: the office has not taken it over. */
export const isPending: SQL = sql`(r.source = 'customer' and r.confirmed_at is null and r.billed_at is null and ${counts})`;
