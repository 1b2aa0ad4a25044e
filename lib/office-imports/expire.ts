import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { removeUploadFolder, takesUploads } from "./folders";

/**
 * Removes uploaded files a week after they came, and after three months what a report quotes of refused and changed rows
 * (R38): names and addresses are in both. Files of another machine are that machine's to remove. Answers how many uploads.
 */
export async function expireImports(tx: Tx): Promise<number> {
  await tx.execute(sql`
    update import_runs set report = report || '{"problems": [], "changedRows": []}'::jsonb
     where started_at < now() - interval '90 days' and report is not null
       and (report->'problems' <> '[]'::jsonb or report->'changedRows' <> '[]'::jsonb)`);
  if (!takesUploads()) return 0;
  const old = await tx.execute<{ id: string }>(sql`
    update import_uploads set removed_at = now() where removed_at is null and uploaded_at < now() - interval '7 days'
    returning id::text as id`);
  for (const { id } of old) await removeUploadFolder(id);
  return old.length;
}
