import { sql } from "drizzle-orm";
import type { Customer } from "@/lib/auth/customer";

/** Where a photo lies: its bytes as base64, or its key in the object store. */
export type StoredPhoto = { content: string | null; storeKey: string | null };

/** The photo of one of this account's own receipts at a point; null where there is none, it is unknown or another's (R24). */
export async function photoOf(
  { tx, account }: Customer,
  supplyPoint: string,
  receiptNumber: string,
): Promise<StoredPhoto | null> {
  const [photo] = await tx.execute<StoredPhoto>(sql`
    select encode(p.content, 'base64') as content, p.store_key as "storeKey"
      from readings r
      join supply_points sp on sp.id = r.supply_point_id
      join reading_photos p on p.reading_id = r.id
     where sp.number = ${supplyPoint} and r.receipt_number = ${receiptNumber} and r.account_id = ${account.id}
     order by p.added_at desc, p.id limit 1`);
  return photo ?? null;
}
