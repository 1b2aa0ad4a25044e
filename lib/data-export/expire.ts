import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** So long it is remembered that there was a copy, so that its page can say that it is gone. */
const rememberedDays = 30;

/** Erases the files of copies past their time, and later what remembers them (R38). Answers how many pieces and copies. */
export async function expireDataExports(tx: Tx): Promise<number> {
  const pieces = await tx.execute(sql`
    delete from data_export_parts p using data_exports e
     where e.id = p.export_id and (e.expires_at < now() or e.failed_at is not null)`);
  const copies = await tx.execute(sql`
    delete from data_exports
     where coalesce(expires_at, failed_at) < now() - make_interval(days => ${rememberedDays})`);
  return pieces.count + copies.count;
}
