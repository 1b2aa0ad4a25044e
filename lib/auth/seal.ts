import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "@/lib/auth/secret";

const algorithm = "aes-256-gcm";
const [nonceBytes, tagBytes] = [12, 16];

const keyFor = (purpose: string) =>
  Buffer.from(hkdfSync("sha256", authSecret(), "", `portal sealed ${purpose}`, 32));

/**
 * Encrypts a text under the portal's secret (AES-256-GCM), base64url: whoever has the database alone cannot read it.
 * `owner` is bound to it, so that it cannot be put into another's row.
 */
export function seal(purpose: string, owner: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What `seal` was given; null where it was sealed for another owner or purpose, under another secret, or changed since. */
export function unseal(purpose: string, owner: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv(algorithm, keyFor(purpose), bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString(
      "utf8",
    );
  } catch {
    return null;
  }
}
