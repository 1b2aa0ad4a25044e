// What server and browser must agree on; it imports nothing, so that both can load it.

/**
 * The leading zero bits that a proof needs: half a million hashes on average, some 2 to 4 seconds of a phone and
 * one second of a desktop.
 */
export const proofOfWorkBits = 19;

/** The text whose SHA-256 counts as the proof: the challenge, a colon, the nonce in decimal digits. */
export function proofOfWorkMessage(challenge: string, nonce: string): string {
  return `${challenge}:${nonce}`;
}

/** How many zero bits a digest begins with. */
export function leadingZeroBits(digest: Uint8Array): number {
  let zeros = 0;
  for (const byte of digest) {
    zeros += Math.clz32(byte) - 24; // clz32 counts within 32 bits, of which a byte is the last 8
    if (byte !== 0) break;
  }
  return zeros;
}
