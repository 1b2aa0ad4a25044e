import { Secret } from "otpauth";
import { expect, test } from "vitest";
import { codeAt, newSecret, otpauthUri, stepOfCode } from "@/lib/second-factor/totp";

// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
const secret = Secret.fromUTF8("12345678901234567890").base32;

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("at second %d of the epoch the code is %s", (second, code) => {
  expect(codeAt(secret, second * 1000)).toBe(code);
  expect(stepOfCode(secret, code, second * 1000)).toBe(Math.floor(second / 30));
});

test("a code counts from half a minute before to half a minute after its own", () => {
  const at = 2_000_000_010_000;
  const step = Math.floor(at / 30_000);
  const code = codeAt(secret, at);
  for (const [later, found] of [
    [-60_000, null],
    [-30_000, step],
    [0, step],
    [30_000, step],
    [60_000, null],
  ] as const)
    expect(stepOfCode(secret, code, at + later)).toBe(found);
});

test.each(["", "28708", "2870822", "28708a", "٢٨٧٠٨٢", " 87082", "😀"])("%j is no code", (typed) => {
  expect(stepOfCode(secret, typed, 59_000)).toBeNull();
});

test("a new secret has 160 bits and is another each time; the address names account and portal", () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(one).toMatch(/^[A-Z2-7]{32}$/);
  expect(one).not.toBe(other);
  const uri = new URL(otpauthUri(one, "1024577", "Komunala Čačak & sin"));
  expect(uri.protocol).toBe("otpauth:");
  expect(decodeURIComponent(uri.pathname)).toContain("Komunala Čačak & sin:1024577");
  expect(uri.searchParams.get("secret")).toBe(one);
});
