import { sql } from "drizzle-orm";
import type { Customer } from "@/lib/auth/customer";
import type { Enter } from "@/lib/auth/gate";
import { issuedPdf } from "@/lib/invoices/issued-pdf";
import { photoStore } from "@/lib/photos/store";
import type { ZippedFile } from "@/lib/zip";
import { exportedTables } from "./exported-tables";
import { type Row, rowsOf, throughGate } from "./rows";

type Fetch = (enter: Enter, row: Row) => Promise<Uint8Array | null>;

/** How the file that a row names is fetched, by table. */
const fetches: Record<string, Fetch> = {
  invoice_files: async (enter, { invoice }) =>
    (await throughGate(enter, (customer) => issuedPdf(customer, String(invoice))))?.content ?? null,
  message_attachments: (enter, { picture }) =>
    throughGate(enter, (customer) => messagePicture(customer, String(picture))),
  reading_photos: async (enter, { picture }) => {
    const photo = await throughGate(enter, (customer) => readingPhoto(customer, String(picture)));
    if (photo?.content) return Buffer.from(photo.content, "base64");
    return photo?.storeKey ? ((await photoStore()?.get(photo.storeKey)) ?? null) : null;
  },
};

/** Bills as the office issued them and pictures, one at a time, under the names that the tables give them. */
export async function* attachedFiles(enter: Enter): AsyncGenerator<ZippedFile> {
  for (const table of exportedTables) {
    const fetch = fetches[table.table];
    if (!fetch) continue;
    for await (const rows of rowsOf(enter, table)) {
      for (const row of rows) {
        const content = await fetch(enter, row);
        const [folder, name = ""] = String(row.file).split("/");
        if (content) yield { folder, name, content };
      }
    }
  }
}

async function messagePicture({ tx, account }: Customer, id: string): Promise<Buffer | null> {
  const [found] = await tx.execute<{ content: string }>(sql`
    select encode(a.content, 'base64') as content
      from message_attachments a
      join messages m on m.id = a.message_id
      join conversations c on c.id = m.conversation_id
     where a.id = ${id}::uuid and c.account_id = ${account.id}::uuid`);
  return found ? Buffer.from(found.content, "base64") : null;
}

async function readingPhoto({ tx, account }: Customer, id: string) {
  const [found] = await tx.execute<{ content: string | null; storeKey: string | null }>(sql`
    select encode(p.content, 'base64') as content, p.store_key as "storeKey"
      from reading_photos p join readings r on r.id = p.reading_id
     where p.id = ${id}::uuid and r.account_id = ${account.id}::uuid`);
  return found ?? null;
}
