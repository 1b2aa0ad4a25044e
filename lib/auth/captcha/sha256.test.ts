import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "./sha256";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("sha256", () => {
  // The examples that NIST publishes with FIPS 180-4, and its long message.
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("gives the published digest", (message, digest) => {
    expect(hex(sha256(Buffer.from(message)))).toBe(digest);
  });

  it("agrees with the platform at every length around the ends of blocks", () => {
    for (let length = 0; length <= 260; length++) {
      const message = Buffer.alloc(length, length);
      expect(hex(sha256(message))).toBe(createHash("sha256").update(message).digest("hex"));
    }
  });

  it("agrees with the platform on any bytes, and leaves them as they were", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        const before = Uint8Array.from(message);
        expect(hex(sha256(message))).toBe(createHash("sha256").update(message).digest("hex"));
        expect(message).toEqual(before);
      }),
    );
  });
});
