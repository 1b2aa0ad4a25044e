import { randomUUID } from "node:crypto";
import { readingPhotos } from "@/db/schema/reading-photos";
import type { Reporter } from "@/lib/auth/customer";
import type { PreparedPhoto } from "@/lib/photos/prepare-photo";

/**
 * Keeps the photo of a reading that the reporter just sent, in the same transaction: both are there or neither is. A form
 * sent again adds none. Where
 * an object store is configured the worker moves it there later (`lib/photos/move-to-store.ts`).
 */
export async function addPhoto({ tx }: Reporter, readingId: string, photo: PreparedPhoto): Promise<void> {
  const { content, width, height } = photo;
  await tx
    .insert(readingPhotos)
    .values({
      id: randomUUID(),
      readingId: Number(readingId),
      mediaType: "image/jpeg",
      width,
      height,
      size: content.length,
      content,
    })
    .onConflictDoNothing();
}
