import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { faultText } from "@/lib/fault-text";
import { log } from "@/lib/log";
import { photoStore } from "@/lib/photos/store";

/** A photo whose move is not written down yet is younger. */
const restMs = 3_600_000;
const mostPages = 20;
/** What we put there; anything else in the bucket is not ours to touch. */
const ourKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Takes photos out of the object store whose rows are gone, with their reading or their account; answers how many. Each
 * time it begins at another place, so that a large store is looked through in several rounds.
 */
export async function sweepPhotoStore(tx: Tx, from: string = randomUUID()): Promise<number> {
  const store = photoStore();
  if (!store) return 0;
  let removed = 0;
  try {
    let after = from;
    for (let page = 0; page < mostPages; page++) {
      const objects = await store.list(after);
      const last = objects.at(-1);
      if (!last) break;
      const rested = objects.filter(
        ({ key, storedAt }) => ourKey.test(key) && Date.now() - storedAt.getTime() > restMs,
      );
      const keys = await withoutRow(
        tx,
        rested.map(({ key }) => key),
      );
      for (const key of keys) {
        await store.remove(key);
        removed += 1;
      }
      after = last.key;
    }
  } catch (error) {
    log.error({ event: "photo.not-swept", error: faultText(error) });
  }
  return removed;
}

async function withoutRow(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ key: string }>(sql`
    select key from jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb) key
     where not exists (select 1 from reading_photos p where p.id = key::uuid)`);
  return rows.map(({ key }) => key);
}
