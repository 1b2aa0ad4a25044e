import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "@/lib/auth/secret";

/** How long the link of a reminder opens its form, in days from when it was sent. */
export const readingLinkDays = 14;

const idBytes = 16;
const written = /^[\w-]{64}$/;

/**
 * The key in a reminder's link: the reminder's id and a signature, so that the database keeps nothing that opens
 * anything. Signed with the portal's secret; a new secret makes all links void.
 */
export function readingLinkKey(reminder: string): string {
  const id = Buffer.from(reminder.replaceAll("-", ""), "hex");
  return Buffer.concat([id, signatureOf(id)]).toString("base64url");
}

/** The reminder that a key names; null for a key that this portal did not give out. Time tells nothing of which. */
export function reminderOfKey(key: string): string | null {
  if (!written.test(key)) return null;
  const bytes = Buffer.from(key, "base64url");
  const id = bytes.subarray(0, idBytes);
  if (!timingSafeEqual(bytes.subarray(idBytes), signatureOf(id))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Address of the form that a key opens. */
export const readingLinkPath = (key: string): string => `/report-reading/${key}`;

const signatureOf = (id: Buffer): Buffer => keyedHash("reading-link", id.toString("hex"));
