import { hash, parseOptions } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, isOutdated, isPassword } from "@/lib/auth/password";

// R1
test("a password becomes argon2id with 19 MiB, two passes, one lane, and a salt of its own", async () => {
  const [one, other] = await Promise.all([
    hashPassword("Jezero pod gradom"),
    hashPassword("Jezero pod gradom"),
  ]);
  expect(one).toMatch(/^\$argon2id\$/);
  expect(parseOptions(one)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect(one).not.toBe(other);
});

// R1, R2
test("only the very same characters are the password", async () => {
  const passwordHash = await hashPassword(" Čebela žuži 🐝");
  expect(await isPassword(" Čebela žuži 🐝", passwordHash)).toBe(true);
  for (const other of ["Čebela žuži 🐝", " čebela žuži 🐝", " Čebela žuži 🐝".normalize("NFD"), ""]) {
    expect(await isPassword(other, passwordHash)).toBe(false);
  }
});

// R4
test("nobody's password is never right", async () => {
  expect(await isPassword("", undefined)).toBe(false);
  expect(await isPassword("Jezero pod gradom", undefined)).toBe(false);
});

// R1
test("a hash made with other parameters is outdated", async () => {
  expect(isOutdated(await hashPassword("Jezero pod gradom"))).toBe(false);
  expect(
    isOutdated(await hash("Jezero pod gradom", { memoryCost: 8_192, timeCost: 2, parallelism: 1 })),
  ).toBe(true);
  expect(
    isOutdated(await hash("Jezero pod gradom", { memoryCost: 19_456, timeCost: 3, parallelism: 1 })),
  ).toBe(true);
});
