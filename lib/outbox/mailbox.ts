import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env";
import type { Parcel } from "@/lib/outbox/parcel";

/** A mail as the local mailbox keeps it; `sentAt` is an ISO instant. */
export type KeptMail = Parcel & { sentAt: string };

/** The folder belongs to the machine the portal runs on: the bundler need not look into it. */
const placeIn = (folder: string, name: string): string => join(/* turbopackIgnore: true */ folder, name);
const fileOf = (id: string): string => `${id}.json`;
const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The local mailbox's folder, or null where mail is really sent: then nothing shows any. */
export const mailboxFolder = (): string | null => env().MAILBOX_FOLDER ?? null;

/**
 * Keeps a mail as one file, written beside its place and then moved there: nobody reads half a mail, and the same mail
 * again replaces itself. Only the owner may read: links in mails are keys.
 */
export async function keepMail(folder: string, parcel: Parcel): Promise<void> {
  const kept: KeptMail = { ...parcel, sentAt: new Date().toISOString() };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = placeIn(folder, `.${parcel.id}.${process.pid}`);
  await writeFile(temporary, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  await rename(temporary, placeIn(folder, fileOf(parcel.id)));
}

/** All mails of the mailbox, newest first; an empty list where nothing has arrived yet. */
export async function listMails(folder: string): Promise<KeptMail[]> {
  const names = (await orMissing(readdir(folder))) ?? [];
  const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
  const mails = await Promise.all(ids.map((each) => readMail(folder, each)));
  return mails.filter((mail) => mail !== null).sort((a, b) => b.sentAt.localeCompare(a.sentAt));
}

/** One mail, or null for an id that names none. */
export async function readMail(folder: string, wanted: string): Promise<KeptMail | null> {
  if (!id.test(wanted)) return null;
  const content = await orMissing(readFile(placeIn(folder, fileOf(wanted)), "utf8"));
  return content === null ? null : JSON.parse(content);
}

async function orMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
