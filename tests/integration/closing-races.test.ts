import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { deleteRequested } from "@/lib/accounts/deletion";
import { enterAsCustomer } from "@/lib/auth/gate";
import { endAllSessions } from "@/lib/auth/sessions";
import { withdrawConsent } from "@/lib/consent/mutations";
import { startConversation } from "@/lib/messages/mutations";
import { messageSchema } from "@/lib/messages/schema";
import type { TestAccount } from "@/tests/support/accounts";
import { addHousehold, asCustomer } from "@/tests/support/factories";
import { inAnotherBrowser } from "@/tests/support/second-session";

/** One message sent in a browser of the account; answers its id where the portal took it. */
async function send(browser: TestAccount): Promise<string | null> {
  const submissionId = randomUUID();
  const fields = { name: "Živa Čuk", email: browser.email, body: "Dirka 😀", submissionId };
  const passed = await enterAsCustomer(browser.token, (customer) =>
    startConversation(customer, messageSchema.parse(fields), new Map()),
  );
  return passed.ok && passed.value.ok ? submissionId : null;
}

const kept = async ({ id }: TestAccount) => {
  const rows = await transaction("office", (tx) =>
    tx.execute<{ id: string }>(sql`select id from conversations where account_id = ${id}::uuid`),
  );
  return rows.map((row) => row.id).sort();
};

/** Ends what the account may do, while 40 writes of its other browser are on their way; each way answers once it is done. */
const endings: Record<string, (account: TestAccount) => Promise<unknown>> = {
  "the consent is withdrawn": (account) => asCustomer(account, withdrawConsent),
  "all sessions are ended": (account) => transaction("app", (tx) => endAllSessions(tx, account.id)),
  "the account is locked": (account) =>
    transaction("office", (tx) =>
      tx.update(accounts).set({ lockedAt: sql`now()` }).where(eq(accounts.id, account.id)),
    ),
};

// R27, R41
test.each(Object.entries(endings))(
  "%s among 40 writes of another browser: what was acknowledged is kept, and after it nothing is taken",
  async (_, end) => {
    const { account } = await addHousehold();
    const other = await inAnotherBrowser(account);
    const before = Array.from({ length: 20 }, () => send(other));
    const ended = end(account);
    const during = Array.from({ length: 20 }, () => send(other));
    await ended;
    const after = await Promise.all(Array.from({ length: 10 }, () => send(other)));
    const taken = (await Promise.all([...before, ...during])).filter((id) => id !== null);
    expect(after).toEqual(Array(10).fill(null));
    expect(await kept(account)).toEqual(taken.sort());
  },
);

// R41
test("an account that is deleted among 40 writes leaves none of them behind, and takes none after", async () => {
  const { account } = await addHousehold();
  const other = await inAnotherBrowser(account);
  await transaction("office", (tx) =>
    tx
      .update(accounts)
      .set({ deletionRequestedAt: sql`now() - interval '15 days'` })
      .where(eq(accounts.id, account.id)),
  );
  const writes = Array.from({ length: 40 }, () => send(other).catch(() => null));
  // A run passes by an account that is just being written to; the next one takes it.
  let deleted = 0;
  while (deleted === 0) deleted = await transaction("office", deleteRequested);
  expect(await send(other)).toBeNull();
  await Promise.all(writes);
  expect(await kept(account)).toEqual([]);
});
