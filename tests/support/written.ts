import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";

/** What changes by itself: a session's last use, and the way of a mail that was enqueued before. */
const restless: Record<string, string> = {
  sessions: "{last_seen_at}",
  staff_sessions: "{last_seen_at}",
  outbox: "{attempts,next_attempt_at,leased_until,sent_at,last_error,data}",
};

/**
 * What stands in every table that customers' requests, or the office, may write, as one sum a table: the same before and
 * after where nothing was written. Leaves out tables that a page writes whenever it is shown.
 */
export async function written(
  except: readonly string[] = [],
  role: "portal_app" | "portal_office" = "portal_app",
): Promise<Record<string, string>> {
  return transaction("office", async (tx) => {
    const tables = await tx.execute<{ name: string }>(sql`
      select c.oid::regclass::text as name from pg_class c
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and (has_table_privilege(${role}, c.oid, 'insert, update, delete')
           or has_any_column_privilege(${role}, c.oid, 'insert, update'))
       order by 1`);
    const compared = tables.map(({ name }) => name).filter((name) => !except.includes(name));
    if (compared.length === 0) throw new Error("the application may write nothing");
    const sums = compared.map(async (name) => {
      // Each write gives a row another transaction's number; where rows change by themselves, the rest of them is compared.
      const row = restless[name]
        ? sql`hashtextextended((to_jsonb(t) - ${restless[name]}::text[])::text, 0)`
        : sql`t.xmin::text::bigint`;
      const [found] = await tx.execute<{ sum: string }>(sql`
        select count(*) || ' ' || coalesce(sum(${row}), 0) as sum from ${sql.identifier(name)} t`);
      return [name, found?.sum ?? ""] as const;
    });
    return Object.fromEntries(await Promise.all(sums));
  });
}
