import { createHash, randomBytes } from "node:crypto";
import { leadingZeroBits, proofOfWorkBits, proofOfWorkMessage } from "./proof-of-work-rule";

/**
 * A challenge for a visitor who cannot see the picture: 128 random bits as 32 hex digits. The browser looks for a
 * nonce that makes the hash of both begin with zeros; that each challenge serves once is the caller's to hold (R33).
 */
export function newProofOfWorkChallenge(): string {
  return randomBytes(16).toString("hex");
}

/** Whether the nonce solves the challenge. Takes the nonce as it was posted, and costs one hash at most (R34). */
export function isProofOfWork(challenge: string, nonce: string, bits = proofOfWorkBits): boolean {
  if (!/^\d{1,15}$/.test(nonce)) return false;
  const digest = createHash("sha256").update(proofOfWorkMessage(challenge, nonce)).digest();
  return leadingZeroBits(digest) >= bits;
}
