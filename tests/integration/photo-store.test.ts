import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { movePhotosToStore } from "@/lib/photos/move-to-store";
import { addPhoto } from "@/lib/photos/mutations";
import { photoOf } from "@/lib/photos/queries";
import { photoStore } from "@/lib/photos/store";
import { sweepPhotoStore } from "@/lib/photos/sweep-store";
import { addHousehold, addReading, asCustomer } from "@/tests/support/factories";
import { startObjectStore, storeKeys } from "@/tests/support/object-store";
import { filledIn, receiptOf, reportedOf } from "@/tests/support/reported-readings";

log.level = "silent";
const store = await startObjectStore();
const content = Buffer.from("the pixels");
const moved = () => transaction("office", movePhotosToStore);
const swept = () => transaction("office", (tx) => sweepPhotoStore(tx, ""));
const rested = new Date(Date.now() - 2 * 3_600_000);

beforeEach(async () => {
  Object.assign(env(), {
    PHOTO_STORE_URL: store.url,
    PHOTO_STORE_KEY_ID: storeKeys.keyId,
    PHOTO_STORE_SECRET: storeKeys.secret,
  });
  Object.assign(store.state, { down: false, unsigned: 0 });
  store.objects.clear();
  await transaction("office", (tx) => tx.execute(sql`delete from reading_photos`));
});
afterAll(() => store.close());

/** A household that reported a reading with a photo. */
async function photographed() {
  const home = await addHousehold();
  await addReading(home.meter, "2026-08-31", "812");
  const receiptNumber = await receiptOf(home.account, filledIn(home, "821"));
  const [reading] = await reportedOf(home.meter);
  await asCustomer(home.account, (customer) =>
    addPhoto(customer, String(reading?.id), { content, width: 4, height: 3 }),
  );
  const photo = () =>
    asCustomer(home.account, (customer) => photoOf(customer, home.point.number, receiptNumber));
  return { photo, readingId: reading?.id ?? 0 };
}

test("photos move to the store under signed requests, and are read from there", async () => {
  const { photo } = await photographed();
  expect(await moved()).toBe(1);
  const kept = await photo();
  expect(kept).toMatchObject({ content: null, storeKey: expect.any(String) });
  expect(await photoStore()?.get(kept?.storeKey ?? "")).toEqual(content);
  expect(await moved()).toBe(0);
  expect(store.state.unsigned).toBe(0);
});

test("a store that is down loses no photo: it stays in the database and moves later", async () => {
  const { photo } = await photographed();
  store.state.down = true;
  expect(await moved()).toBe(0);
  expect(await photo()).toMatchObject({ content: content.toString("base64"), storeKey: null });
  store.state.down = false;
  expect(await moved()).toBe(1);
});

test("with a wrong secret nothing is stored or read", async () => {
  await photographed();
  env().PHOTO_STORE_SECRET = "another secret";
  expect(await moved()).toBe(0);
  expect(store.objects.size).toBe(0);
  await expect(photoStore()?.get(randomUUID())).rejects.toThrow("403");
});

test("what the store does not have is no photo", async () => {
  expect(await photoStore()?.get(randomUUID())).toBeNull();
});

// R38
test("photos whose rows are gone leave the store; those with a row, the newest and what is not ours stay", async () => {
  const [kept, gone] = [await photographed(), await photographed()];
  expect(await moved()).toBe(2);
  const keyOf = (await kept.photo())?.storeKey ?? "";
  await transaction("office", (tx) =>
    tx.execute(sql`delete from reading_photos where reading_id = ${gone.readingId}`),
  );
  for (const object of store.objects.values()) object.storedAt = rested;
  const young = randomUUID();
  store.objects.set(young, { content, storedAt: new Date() });
  for (let added = 0; added < 5; added++) store.objects.set(randomUUID(), { content, storedAt: rested });
  store.objects.set("logo.png", { content, storedAt: rested });

  expect(await swept()).toBe(6);
  expect([...store.objects.keys()].sort()).toEqual([keyOf, young, "logo.png"].sort());
  expect(await photoStore()?.get(keyOf)).toEqual(content);
});

test("a store that is down is swept another time", async () => {
  store.objects.set(randomUUID(), { content, storedAt: rested });
  store.state.down = true;
  expect(await swept()).toBe(0);
  store.state.down = false;
  expect(await swept()).toBe(1);
});
