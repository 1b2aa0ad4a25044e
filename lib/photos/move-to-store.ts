import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { faultText } from "@/lib/fault-text";
import { log } from "@/lib/log";
import { photoStore } from "@/lib/photos/store";

const mostAtOnce = 20;

/**
 * Moves photos from the database to the object store, where one is configured; answers how many. A photo's key is its
 * row's id: moved again after a crash it lies where it lay, and one that cannot be moved stays where it is.
 */
export async function movePhotosToStore(tx: Tx): Promise<number> {
  const store = photoStore();
  if (!store) return 0;
  const waiting = await tx.execute<{ id: string; content: string }>(sql`
    select id::text as id, encode(content, 'base64') as content from reading_photos
     where content is not null order by added_at limit ${mostAtOnce} for update skip locked`);
  let moved = 0;
  for (const { id, content } of waiting) {
    try {
      await store.put(id, Buffer.from(content, "base64"));
    } catch (error) {
      log.error({ event: "photo.not-moved", error: faultText(error) });
      break;
    }
    await tx.execute(sql`update reading_photos set content = null, store_key = ${id} where id = ${id}::uuid`);
    moved += 1;
  }
  return moved;
}
