import { beforeAll, expect, test } from "vitest";
import { seal, unseal } from "@/lib/auth/seal";

beforeAll(() => {
  process.env.AUTH_SECRET = "a secret for tests that is long enough";
});

test("what was sealed comes back for its owner and purpose, and for nobody else", () => {
  const sealed = seal("x", "mine", "Ključ Č😀");
  expect(sealed).not.toContain("Klju");
  expect(unseal("x", "mine", sealed)).toBe("Ključ Č😀");
  expect(unseal("x", "another", sealed)).toBeNull();
  expect(unseal("y", "mine", sealed)).toBeNull();
  expect(seal("x", "mine", "Ključ Č😀")).not.toBe(sealed);
});

test("a changed byte, a cut and nonsense are refused", () => {
  const bytes = Buffer.from(seal("x", "mine", "Ključ"), "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal("x", "mine", changed.toString("base64url"))).toBeNull();
  }
  for (const broken of ["", "abc", bytes.subarray(0, 27).toString("base64url")])
    expect(unseal("x", "mine", broken)).toBeNull();
});
