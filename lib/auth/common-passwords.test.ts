import { dictionary } from "@zxcvbn-ts/language-common";
import { expect, it, test } from "vitest";
import { isCommonPassword } from "./common-passwords";

// R3
test.each([
  "password",
  "Password",
  "PASSWORD",
  "Qwertyuiop",
  "12345678",
  "Superman",
  "Trustno1",
  "Ｐassword",
])("%s is common", (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

test.each(["", "Skalca7jezero", "Velenje in jezero", "constructor-of-Dams"])("%s is not", (password) => {
  expect(isCommonPassword(password)).toBe(false);
});

it("knows three thousand of those that are long enough, the most common first", () => {
  const longEnough = dictionary["passwords-common"].filter((entry) => [...entry].length >= 8);
  expect(longEnough.length).toBeGreaterThan(3000);
  expect(longEnough.slice(0, 3000).every(isCommonPassword)).toBe(true);
  expect(longEnough.slice(3000).some(isCommonPassword)).toBe(false);
});
