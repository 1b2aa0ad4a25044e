import { createServer } from "node:http";
import { AwsV4Signer } from "aws4fetch";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { sqlState } from "@/db/errors";
import { movePhotosToStore } from "@/lib/photos/move-to-store";
import { addPhoto } from "@/lib/photos/mutations";
import { type PreparedPhoto, preparePhoto } from "@/lib/photos/prepare-photo";
import { photoOf } from "@/lib/photos/queries";
import { photoStore } from "@/lib/photos/store";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addHousehold, asCustomer } from "@/tests/support/factories";
import { photo } from "@/tests/support/hostile-pictures";
import { filledIn, receiptOf, reportedOf } from "@/tests/support/reported-readings";

vi.hoisted(() => {
  process.env.PHOTO_STORE_URL = "http://127.0.0.1:39471/photos";
  process.env.PHOTO_STORE_KEY_ID = "key-of-the-portal";
  process.env.PHOTO_STORE_SECRET = "secret of the portal";
});

let prepared: PreparedPhoto;
const objects = new Map<string, Buffer>();
let storeAnswers = true;

/** An object store that knows one key and refuses what is not signed with it. */
const store = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const part of request) chunks.push(part);
  const body = Buffer.concat(chunks);
  const signer = new AwsV4Signer({
    method: request.method,
    url: `http://127.0.0.1:39471${request.url}`,
    headers: {
      "content-type": request.headers["content-type"] ?? "",
      "x-amz-content-sha256": String(request.headers["x-amz-content-sha256"]),
      "x-amz-date": String(request.headers["x-amz-date"]),
    },
    accessKeyId: "key-of-the-portal",
    secretAccessKey: "secret of the portal",
    service: "s3",
    region: "auto",
    datetime: String(request.headers["x-amz-date"]),
  });
  const { headers } = await signer.sign();
  const signature = (header: string | null | undefined) => /Signature=([0-9a-f]{64})/.exec(header ?? "")?.[1];
  const expected = signature(headers.get("authorization"));
  const signed = expected !== undefined && signature(request.headers.authorization) === expected;
  if (!storeAnswers) response.writeHead(503).end();
  else if (!signed) response.writeHead(403).end();
  else if (request.method === "PUT") {
    objects.set(request.url ?? "", body);
    response.writeHead(200).end();
  } else {
    const found = objects.get(request.url ?? "");
    response.writeHead(found ? 200 : 404).end(found);
  }
});

beforeAll(async () => {
  await new Promise<void>((listening) => store.listen(39_471, "127.0.0.1", listening));
  const result = await preparePhoto(new Blob([new Uint8Array(await photo().jpeg().toBuffer())]));
  if (!result.ok) throw new Error(result.reason);
  prepared = result.value;
});
afterAll(() => new Promise((closed) => store.close(closed)));

/** A household whose reading has a photo. */
async function photographed() {
  const home = await addHousehold();
  const receipt = await receiptOf(home.account, filledIn(home, "5"));
  const [row] = await reportedOf(home.meter);
  const readingId = String(row?.id);
  await asCustomer(home.account, (customer) => addPhoto(customer, readingId, prepared));
  return { ...home, receipt, readingId };
}

const seenBy = (account: TestAccount, number: string, receipt: string) =>
  asCustomer(account, (customer) => photoOf(customer, number, receipt));

// R24
test("a photo is seen by who sent it, and by no other login, not even one of the same payer", async () => {
  const { account, point, payer, receipt } = await photographed();
  const found = await seenBy(account, point.number, receipt);
  expect(Buffer.from(found?.content ?? "", "base64").equals(prepared.content)).toBe(true);
  const stranger = await addHousehold();
  expect(await seenBy(stranger.account, point.number, receipt)).toBeNull();
  await transaction("office", (tx) =>
    tx.execute(sql`update accounts set username = 'x' || username where id = ${account.id}`),
  );
  const sibling = await createAccount(payer.code);
  expect(await seenBy(sibling, point.number, receipt)).toBeNull();
  expect(await asCustomer(sibling, ({ tx }) => tx.execute(sql`select from reading_photos`))).toHaveLength(0);
});

test("nobody adds a photo to another's reading", async () => {
  const { readingId } = await photographed();
  const { account } = await addHousehold();
  const added = asCustomer(account, (customer) => addPhoto(customer, readingId, prepared));
  await expect(added).rejects.toSatisfy((error) => sqlState(error) === "42501");
});

// R41
test("a form sent fifty times leaves one photo", async () => {
  const { account, readingId } = await photographed();
  for (let times = 0; times < 5; times++) {
    await Promise.all(
      Array.from({ length: 10 }, () =>
        asCustomer(account, (customer) => addPhoto(customer, readingId, prepared)),
      ),
    );
  }
  const [counted] = await transaction("office", (tx) =>
    tx.execute<{ photos: number }>(
      sql`select count(*)::int as photos from reading_photos where reading_id = ${readingId}`,
    ),
  );
  expect(counted?.photos).toBe(1);
});

test("photos move to the object store, signed, and are found there", async () => {
  await transaction("office", (tx) => tx.execute(sql`delete from reading_photos`));
  const { account, point, receipt } = await photographed();
  storeAnswers = false;
  expect(await transaction("office", movePhotosToStore)).toBe(0);
  expect((await seenBy(account, point.number, receipt))?.content).not.toBeNull();
  storeAnswers = true;
  expect(await transaction("office", movePhotosToStore)).toBe(1);
  const { content, storeKey } = (await seenBy(account, point.number, receipt)) ?? {};
  expect(content).toBeNull();
  expect((await photoStore()?.get(storeKey ?? ""))?.equals(prepared.content)).toBe(true);
  expect(await photoStore()?.get("unknown")).toBeNull();
  expect(await transaction("office", movePhotosToStore)).toBe(0);
});
