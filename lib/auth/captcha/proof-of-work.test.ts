import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProofOfWork, newProofOfWorkChallenge } from "./proof-of-work";
import { leadingZeroBits, proofOfWorkBits } from "./proof-of-work-rule";
import { solve } from "./proof-of-work-solver";

const challenge = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString("hex"));

describe("a challenge", () => {
  it("carries 128 random bits", () => {
    const challenges = Array.from({ length: 100 }, newProofOfWorkChallenge);
    expect(new Set(challenges).size).toBe(100);
    for (const one of challenges) expect(one).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("solving and verifying", () => {
  it("what the browser finds, the server accepts", async () => {
    await fc.assert(
      fc.asyncProperty(challenge, fc.integer({ min: 0, max: 12 }), async (text, bits) => {
        expect(isProofOfWork(text, await solve(text, bits), bits)).toBe(true);
      }),
    );
  });

  it("meets the portal's own difficulty, which one other challenge in half a million would share", async () => {
    const nonce = await solve("00112233445566778899aabbccddeeff", proofOfWorkBits);
    expect(isProofOfWork("00112233445566778899aabbccddeeff", nonce)).toBe(true);
    expect(isProofOfWork("ffeeddccbbaa99887766554433221100", nonce)).toBe(false);
  });

  it("accepts exactly the nonces whose hash is small enough", () => {
    fc.assert(
      fc.property(challenge, fc.nat(), fc.integer({ min: 0, max: 6 }), (text, nonce, bits) => {
        const hash = BigInt(`0x${createHash("sha256").update(`${text}:${nonce}`).digest("hex")}`);
        expect(isProofOfWork(text, String(nonce), bits)).toBe(hash < 2n ** BigInt(256 - bits));
      }),
      { numRuns: 500 },
    );
  });

  // R34
  it.each(["", "-1", "1e3", " 1", "1\n", "٣", "0x10", "1".repeat(16), "9".repeat(100_000)])(
    "refuses what is no nonce of at most 15 digits",
    (nonce) => {
      expect(isProofOfWork("00", nonce, 0)).toBe(false);
    },
  );
});

describe("leading zero bits", () => {
  it.each([
    [[0x80, 0], 0],
    [[0x01, 0xff], 7],
    [[0, 0xff], 8],
    [[0, 0x10], 11],
    [[0, 0], 16],
  ])("of %j are %i", (bytes, bits) => {
    expect(leadingZeroBits(Uint8Array.from(bytes))).toBe(bits);
  });
});

describe("a solver at work", () => {
  it("tells how far it is, lets timers run, and stops when told to", async () => {
    const stop = new AbortController();
    const progress: number[] = [];
    const leaving = setInterval(() => progress.length > 1 && stop.abort(new Error("left the page")), 1);
    const solving = solve("00", 200, { signal: stop.signal, onProgress: (tried) => progress.push(tried) });
    await expect(solving).rejects.toThrow("left the page");
    clearInterval(leaving);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it("does not begin when it was stopped before", async () => {
    await expect(solve("00", 0, { signal: AbortSignal.abort(new Error("gone")) })).rejects.toThrow("gone");
  });
});
