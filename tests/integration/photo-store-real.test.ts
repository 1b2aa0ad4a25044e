import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { photoStore } from "@/lib/photos/store";

/** `TEST_STORE_URL` with its bucket, `TEST_STORE_KEY_ID` and `TEST_STORE_SECRET`: a store that somebody else wrote. */
const { TEST_STORE_URL = "", TEST_STORE_KEY_ID = "", TEST_STORE_SECRET = "" } = process.env;

test.skipIf(!TEST_STORE_URL)(
  `a real object store keeps, gives back, lists and forgets${TEST_STORE_URL ? "" : " (skipped: TEST_STORE_URL is not set)"}`,
  async () => {
    Object.assign(process.env, {
      PHOTO_STORE_URL: TEST_STORE_URL,
      PHOTO_STORE_KEY_ID: TEST_STORE_KEY_ID,
      PHOTO_STORE_SECRET: TEST_STORE_SECRET,
      PHOTO_STORE_REGION: "us-east-1",
    });
    const store = photoStore();
    if (!store) throw new Error("no store");
    const keys = Array.from({ length: 12 }, () => `photo-${randomUUID()}`).sort();
    const content = Buffer.from(Array.from({ length: 100_000 }, (_, at) => at % 251));
    for (const key of keys) await store.put(key, content);
    expect((await store.get(keys[0] ?? ""))?.equals(content)).toBe(true);
    expect(await store.get("photo-that-nobody-stored")).toBeNull();
    const listed: string[] = [];
    for (let page = await store.list(""); page.length > 0; page = await store.list(listed.at(-1) ?? "")) {
      listed.push(...page.map(({ key }) => key));
    }
    expect(listed.filter((key) => keys.includes(key))).toEqual(keys);
    for (const key of keys) await store.remove(key);
    await store.remove("photo-that-nobody-stored");
    expect(await store.get(keys[0] ?? "")).toBeNull();
  },
  60_000,
);
