import { leadingZeroBits, proofOfWorkMessage } from "./proof-of-work-rule";
import { sha256 } from "./sha256";

// Long enough that resting costs little, short enough that a key press is answered at once.
const burstMilliseconds = 32;
const triesBetweenLooksAtTheClock = 256;
const nonceDigits = 12;

interface SolveOptions {
  signal?: AbortSignal;
  /** Called after each burst with the number of nonces tried so far; 2^bits are needed on average. */
  onProgress?: (tried: number) => void;
}

/**
 * Finds the nonce that proves the work: in the page's own thread (the content security policy leaves no room for a
 * worker made from a blob) but in bursts, so that the page keeps answering. Rejects with the signal's reason when
 * aborted.
 */
export async function solve(challenge: string, bits: number, options: SolveOptions = {}): Promise<string> {
  const { signal, onProgress } = options;
  const message = new TextEncoder().encode(proofOfWorkMessage(challenge, writeNonce(0)));
  let tried = 0;
  while (true) {
    signal?.throwIfAborted();
    const burstEnd = performance.now() + burstMilliseconds;
    do {
      for (let tries = 0; tries < triesBetweenLooksAtTheClock; tries++) {
        if (leadingZeroBits(sha256(message)) >= bits) return writeNonce(tried);
        tried++;
        countUp(message);
      }
    } while (performance.now() < burstEnd);
    onProgress?.(tried);
    // A timer rather than scheduler.yield, whose continuation would go before the page's own redrawing.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function writeNonce(nonce: number): string {
  return String(nonce).padStart(nonceDigits, "0");
}

/** Adds 1 to the decimal number at the end of a text; encoding each nonce anew would take as long as its hash. */
function countUp(text: Uint8Array): void {
  const [zero, nine] = [0x30, 0x39];
  let place = text.length - 1;
  while (text[place] === nine) text[place--] = zero;
  text[place] = (text[place] ?? zero) + 1;
}
