import { desc, eq, sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { consents } from "@/db/schema/accounts";
import type { AccountHolder } from "@/lib/auth/customer";
import { enterAsAccountHolder, enterAsCustomer } from "@/lib/auth/gate";
import { startSession } from "@/lib/auth/sessions";
import { decideConsent, withdrawConsent } from "@/lib/consent/mutations";
import { consentHistory } from "@/lib/consent/queries";
import { consentText } from "@/lib/consent/text";
import { consentVersion } from "@/lib/consent/version";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addInvoice, addMeter, addPayer, addReading, addSupplyPoint } from "@/tests/support/factories";

/** Somebody with data to see who has not been asked yet. */
async function newcomer(): Promise<TestAccount> {
  const payer = await addPayer();
  const meter = await addMeter(await addSupplyPoint(payer));
  await addReading(meter, "2026-06-30", "800");
  await addInvoice(payer, 1234);
  return createAccount(payer.code, { consented: false });
}

const secondSession = (account: TestAccount) =>
  transaction("app", (tx) =>
    startSession(tx, { accountId: account.id, userAgent: null, replaces: undefined }),
  );

async function asHolder<T>(token: string, work: (holder: AccountHolder) => Promise<T>): Promise<T> {
  const entered = await enterAsAccountHolder(token, work);
  if (!entered.ok) throw new Error(entered.reason);
  return entered.value;
}

const decide = (token: string, decision: "yes" | "no", text = consentText("sl").sha256) =>
  asHolder(token, (holder) => decideConsent(holder, { decision, text }));

const withdraw = (token: string) => enterAsCustomer(token, withdrawConsent);

/** What the gate answers to a session. */
async function gate(token: string): Promise<"open" | "signed-out" | "consent-missing"> {
  const entered = await enterAsCustomer(token, async () => null);
  return entered.ok ? "open" : entered.reason;
}

/** What row-level security lets a transaction behind the session see, whatever a query forgets to ask. */
const rowsSeen = (token: string) =>
  asHolder(token, async ({ tx }) => {
    const [seen] = await tx.execute<Record<string, number>>(sql`
      select (select count(*) from payers)::int as payers, (select count(*) from supply_points)::int as points,
        (select count(*) from meters)::int as meters, (select count(*) from readings)::int as readings,
        (select count(*) from invoices)::int as invoices`);
    return seen;
  });

const decisionsOf = (account: TestAccount) =>
  transaction("office", (tx) =>
    tx.select().from(consents).where(eq(consents.accountId, account.id)).orderBy(desc(consents.id)),
  );

const nothing = { payers: 0, points: 0, meters: 0, readings: 0, invoices: 0 };

// R25, R27
test("before the decision no work is done and no row is seen; DA opens the gate", async () => {
  const account = await newcomer();
  const work = vi.fn();
  expect(await enterAsCustomer(account.token, work)).toEqual({ ok: false, reason: "consent-missing" });
  expect(work).not.toHaveBeenCalled();
  expect(await rowsSeen(account.token)).toEqual(nothing);

  expect(await decide(account.token, "yes")).toEqual({ ok: true, value: { decision: "yes" } });
  expect(await gate(account.token)).toBe("open");
  expect(await rowsSeen(account.token)).toEqual({
    payers: 1,
    points: 1,
    meters: 1,
    readings: 1,
    invoices: 1,
  });
});

// R27
test("NE ends the session that said it and closes the others, and brings a key to delete the account", async () => {
  const account = await newcomer();
  const other = await secondSession(account);
  const decided = await decide(account.token, "no");
  expect(decided).toEqual({ ok: true, value: { decision: "no", deletionKey: expect.any(String) } });
  expect(await gate(account.token)).toBe("signed-out");
  expect(await gate(other)).toBe("consent-missing");
  expect(await rowsSeen(other)).toEqual(nothing);
});

test("who said NE may say DA later", async () => {
  const account = await newcomer();
  const later = await secondSession(account);
  await decide(account.token, "no");
  await decide(later, "yes");
  expect(await gate(later)).toBe("open");
});

// R27
test("a withdrawal ends every session at once, and the next login is asked again", async () => {
  const account = await newcomer();
  await decide(account.token, "yes");
  const other = await secondSession(account);
  expect(await gate(other)).toBe("open");

  expect(await withdraw(account.token)).toMatchObject({ ok: true, value: { ok: true } });
  expect([await gate(account.token), await gate(other)]).toEqual(["signed-out", "signed-out"]);
  const next = await secondSession(account);
  expect(await gate(next)).toBe("consent-missing");
  expect(await rowsSeen(next)).toEqual(nothing);
});

// R27
test("a new version of the text asks everybody again", async () => {
  const account = await newcomer();
  const older = { version: "2018-05", language: "sl", textSha256: "0".repeat(64) };
  await transaction("office", (tx) =>
    tx.insert(consents).values({ accountId: account.id, ...older, decision: "granted" }),
  );
  expect(await gate(account.token)).toBe("consent-missing");
  expect(await rowsSeen(account.token)).toEqual(nothing);
  await decide(account.token, "yes");
  expect(await gate(account.token)).toBe("open");
});

describe("what is kept", () => {
  test("who, which text in which language, what and when; the withdrawal names the text that was agreed to", async () => {
    const account = await newcomer();
    const third = await secondSession(account);
    const english = consentText("en").sha256;
    const begun = Date.now();
    await decide(account.token, "no");
    await decide(third, "yes", english);
    await withdraw(third);

    const kept = await decisionsOf(account);
    expect(kept.map(({ decision, language, textSha256 }) => [decision, language, textSha256])).toEqual([
      ["withdrawn", "en", english],
      ["granted", "en", english],
      ["refused", "sl", consentText("sl").sha256],
    ]);
    for (const { version, decidedAt } of kept) {
      expect(version).toBe(consentVersion);
      expect(Math.abs(decidedAt.getTime() - begun)).toBeLessThan(60_000);
    }
    const shown = await asHolder(await secondSession(account), consentHistory);
    expect(shown.map(({ decision }) => decision)).toEqual(["withdrawn", "granted", "refused"]);
  });

  test("nothing on a text that is not in force: the page shown was of an older version", async () => {
    const account = await newcomer();
    expect(await decide(account.token, "yes", "f".repeat(64))).toEqual({ ok: false, reason: "text-changed" });
    expect(await decisionsOf(account)).toEqual([]);
    expect(await gate(account.token)).toBe("consent-missing");
  });

  test("for good: the portal can neither change nor remove a decision", async () => {
    const account = await newcomer();
    await decide(account.token, "yes");
    const meddle = (statement: ReturnType<typeof sql>) =>
      asHolder(account.token, ({ tx }) => tx.execute(statement));
    await expect(meddle(sql`update consents set decision = 'refused'`)).rejects.toThrow();
    await expect(meddle(sql`delete from consents`)).rejects.toThrow();
    expect(await gate(account.token)).toBe("open");
  });

  // R24
  test("for oneself only: another's decisions are neither seen nor made", async () => {
    const [account, stranger] = [await newcomer(), await newcomer()];
    await decide(stranger.token, "yes");
    expect(await asHolder(account.token, consentHistory)).toEqual([]);
    await expect(
      asHolder(account.token, ({ tx }) =>
        tx.insert(consents).values({
          accountId: stranger.id,
          version: consentVersion,
          language: "sl",
          textSha256: "0",
          decision: "withdrawn",
        }),
      ),
    ).rejects.toThrow();
    expect(await gate(stranger.token)).toBe("open");
  });
});

describe("many at once", () => {
  // R41
  test("fifty times DA is one decision", async () => {
    const account = await newcomer();
    await Promise.all(Array.from({ length: 50 }, () => decide(account.token, "yes")));
    expect(await decisionsOf(account)).toHaveLength(1);
    expect(await gate(account.token)).toBe("open");
  });

  // R27
  test("DA and NE from fifty sessions: the last one made holds, and each NE ended its session", async () => {
    const account = await newcomer();
    const tokens = await Promise.all(Array.from({ length: 50 }, () => secondSession(account)));
    await Promise.all(tokens.map((token, index) => decide(token, index % 2 ? "yes" : "no")));
    const [newest] = await decisionsOf(account);
    const answers = await Promise.all(tokens.map(gate));
    const answered = newest?.decision === "granted" ? "open" : "consent-missing";
    expect(answers).toEqual(tokens.map((_, index) => (index % 2 ? answered : "signed-out")));
  });

  // R27
  test("withdrawals from fifty sessions: one is made, and none is left open", async () => {
    const account = await newcomer();
    await decide(account.token, "yes");
    const tokens = await Promise.all(Array.from({ length: 50 }, () => secondSession(account)));
    await Promise.all(tokens.map(withdraw));
    expect((await decisionsOf(account)).map(({ decision }) => decision)).toEqual(["withdrawn", "granted"]);
    expect(new Set(await Promise.all(tokens.map(gate)))).toEqual(new Set(["signed-out"]));
  });
});
