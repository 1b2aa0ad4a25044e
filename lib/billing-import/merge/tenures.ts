import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

export async function mergeTenures({ tx, today, closes }: MergeContext): Promise<MergeCounts> {
  // Tenures of a point may pass through each other while they change; in the end they must not meet.
  await tx.execute(sql`set constraints tenures_one_payer_at_a_time deferred`);
  const closed = closes ? await closeMissing(tx, today) : 0;
  const counts = await upsert(tx, {
    into: "tenures",
    key: ["supply_point_id", "valid_from"],
    values: {
      supply_point_id: "p.id",
      payer_id: "y.id",
      valid_from: "s.valid_from",
      valid_to: "s.valid_to",
      withdrawn_at: "null::timestamptz",
    },
    from: `staged_tenures s join supply_points p on p.number = s.supply_point_number
      join payers y on y.code = s.payer_code`,
  });
  await tx.execute(sql`set constraints tenures_one_payer_at_a_time immediate`);
  return { ...counts, closed };
}

/** Ends tenures that the file does not hold, yesterday or before the point's next one; withdraws those it contradicts. */
async function closeMissing(tx: Tx, today: string): Promise<number> {
  const { count } = await tx.execute(sql`
    with missing as (
      select t.id, t.valid_from, t.valid_to, p.number
        from tenures t join supply_points p on p.id = t.supply_point_id
       where t.withdrawn_at is null and not exists (
         select from staged_tenures s where s.supply_point_number = p.number and s.valid_from = t.valid_from)
    ), ending as (
      select m.id, m.valid_from, m.valid_to,
          least(m.valid_to, ${today}::date - 1, min(s.valid_from) filter (where s.valid_from > m.valid_from) - 1) as ends_on,
          coalesce(bool_or(s.valid_from < m.valid_from and coalesce(s.valid_to, 'infinity') >= m.valid_from), false)
            as contradicted
        from missing m left join staged_tenures s on s.supply_point_number = m.number
       group by m.id, m.valid_from, m.valid_to
    ), closing as (
      select id, ends_on, contradicted or ends_on < valid_from as never_so from ending
       where contradicted or ends_on < valid_from or valid_to is distinct from ends_on
    )
    update tenures t set valid_to = case when never_so then t.valid_to else ends_on end,
        withdrawn_at = case when never_so then now() end
      from closing c where c.id = t.id`);
  return count;
}
