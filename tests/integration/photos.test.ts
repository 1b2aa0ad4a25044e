import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { sqlState } from "@/db/errors";
import { addPhoto } from "@/lib/photos/mutations";
import { type PreparedPhoto, preparePhoto } from "@/lib/photos/prepare-photo";
import { photoOf } from "@/lib/photos/queries";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addHousehold, asCustomer } from "@/tests/support/factories";
import { photo } from "@/tests/support/hostile-pictures";
import { filledIn, receiptOf, reportedOf } from "@/tests/support/reported-readings";

let prepared: PreparedPhoto;
beforeAll(async () => {
  const result = await preparePhoto(new Blob([new Uint8Array(await photo().jpeg().toBuffer())]));
  if (!result.ok) throw new Error(result.reason);
  prepared = result.value;
});

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
