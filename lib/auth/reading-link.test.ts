import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { readingLinkKey, reminderOfKey } from "./reading-link";

beforeAll(() => {
  process.env.AUTH_SECRET = "a secret for tests that is long enough";
});

test("a key names the reminder it was made for, and goes into an address as it is", () => {
  const reminder = randomUUID();
  const key = readingLinkKey(reminder);
  expect(reminderOfKey(key)).toBe(reminder);
  expect(encodeURIComponent(key)).toBe(key);
});

test("a key with any letter changed is nobody's", () => {
  const key = readingLinkKey(randomUUID());
  for (let at = 0; at < key.length; at += 1) {
    const other = key[at] === "A" ? "B" : "A";
    expect(reminderOfKey(key.slice(0, at) + other + key.slice(at + 1))).toBeNull();
  }
});

test("the signature of one reminder does not open another", () => {
  const [mine, other] = [readingLinkKey(randomUUID()), readingLinkKey(randomUUID())];
  expect(reminderOfKey(mine.slice(0, 21) + other.slice(21))).toBeNull();
});

test.each([
  "",
  "x",
  "A".repeat(63),
  "A".repeat(64),
  "A".repeat(65),
  `${"A".repeat(63)}=`,
  "é".repeat(64),
  "../..",
])("%j is no key", (key) => {
  expect(reminderOfKey(key)).toBeNull();
});
