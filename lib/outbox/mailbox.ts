import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env";
import type { Parcel } from "@/lib/outbox/parcel";

/** A mail as the local mailbox lists it. */
export type KeptMail = Pick<Parcel, "id" | "messageId" | "from" | "to" | "language" | "subject"> & {
  /** ISO instant of its arrival. */
  arrivedAt: string;
};

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The local mailbox's folder, or null where mail is really sent: then nothing shows any. */
export const mailboxFolder = (): string | null => env().MAILBOX_FOLDER ?? null;

/**
 * Keeps a mail as `<id>.html`, `<id>.txt` and, last, `<id>.json`: who sees that sees all three. The same mail again
 * replaces itself. Only the owner may read: links in mails are keys.
 */
export async function keepMail(folder: string, { html, text, ...parcel }: Parcel): Promise<void> {
  const kept: KeptMail = { ...parcel, arrivedAt: new Date().toISOString() };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await Promise.all([put(folder, `${parcel.id}.html`, html), put(folder, `${parcel.id}.txt`, text)]);
  await put(folder, `${parcel.id}.json`, `${JSON.stringify(kept, null, 2)}\n`);
}

/** All mails of the mailbox, newest first; an empty list where nothing has arrived yet. */
export async function listMails(folder: string): Promise<KeptMail[]> {
  const names = (await orMissing(readdir(folder))) ?? [];
  const ids = names.filter((name) => name.endsWith(".json") && id.test(name.slice(0, -5)));
  const mails = await Promise.all(ids.map((name) => readKept(folder, name)));
  return mails
    .filter((mail) => mail !== null)
    .sort((a, b) => (a.arrivedAt < b.arrivedAt ? 1 : a.arrivedAt > b.arrivedAt ? -1 : a.id < b.id ? 1 : -1));
}

/** One mail with both its versions, or null for an id that is none. */
export async function readMail(
  folder: string,
  wanted: string,
): Promise<(KeptMail & { html: string; text: string }) | null> {
  if (!id.test(wanted)) return null;
  const [kept, html, text] = await Promise.all([
    readKept(folder, `${wanted}.json`),
    orMissing(readFile(join(folder, `${wanted}.html`), "utf8")),
    orMissing(readFile(join(folder, `${wanted}.txt`), "utf8")),
  ]);
  return kept && html !== null && text !== null ? { ...kept, html, text } : null;
}

async function readKept(folder: string, name: string): Promise<KeptMail | null> {
  const content = await orMissing(readFile(join(folder, name), "utf8"));
  return content === null ? null : JSON.parse(content);
}

/** Beside its place and then moved there: nobody reads half a file. */
async function put(folder: string, name: string, content: string): Promise<void> {
  const temporary = join(folder, `.${name}.${process.pid}`);
  await writeFile(temporary, content, { mode: 0o600 });
  await rename(temporary, join(folder, name));
}

async function orMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
