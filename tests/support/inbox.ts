import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A mail as the local mailbox keeps it. */
export type ReceivedMail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: string;
};

/** All mails to an address, oldest first. */
export async function mailsTo(folder: string, address: string): Promise<ReceivedMail[]> {
  const files = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    files
      .filter((file) => file.endsWith(".json"))
      .map(async (file): Promise<ReceivedMail> => JSON.parse(await readFile(join(folder, file), "utf8"))),
  );
  return mails.filter((mail) => mail.to === address).sort((a, b) => a.sentAt.localeCompare(b.sentAt));
}

/** The newest mail to an address whose subject matches, waiting up to 10 s for it; mails go out after the response. */
export async function awaitMail(folder: string, address: string, subject: RegExp): Promise<ReceivedMail> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = (await mailsTo(folder, address)).findLast((mail) => subject.test(mail.subject));
    if (found) return found;
    await pause(100);
  }
  throw new Error(`no mail ${subject} to ${address}`);
}

/** The link of a mail that leads to a path of the portal. */
export function linkIn(mail: ReceivedMail, path: string): string {
  const link = mail.text.match(/https?:\/\/\S+/g)?.find((url) => new URL(url).pathname.startsWith(path));
  if (!link) throw new Error(`no link to ${path} in "${mail.subject}"`);
  return link;
}
