import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { askedAudit } from "@/lib/audit/asked-audit";
import { auditActions, auditLogPage, auditLogPortions, everyMember } from "@/lib/audit/audit-log";
import { recordAudit, recordOfficeAct } from "@/lib/audit/record";
import { today } from "@/lib/dates";
import { addHousehold } from "@/tests/support/factories";
import { addStaff, asOffice, type TestStaff } from "@/tests/support/staff";

let admin: TestStaff;
let home: Awaited<ReturnType<typeof addHousehold>>;

beforeEach(async () => {
  admin = await addStaff("admin", { name: "Živa Črnič" });
  home = await addHousehold();
});

const inOffice = <T>(work: Parameters<typeof asOffice<T>>[2]) => asOffice(admin, "audit.see", work);
const listed = (query: Record<string, string> = {}) => {
  const { filter, before } = askedAudit(query);
  return inOffice((staff) => auditLogPage(staff, filter, before));
};
const ofHome = (query: Record<string, string> = {}) => listed({ of: home.account.username, ...query });
const acts = () =>
  inOffice(async (staff) => {
    const { id: accountId } = home.account;
    await recordAudit(staff.tx, { actor: "customer", accountId, action: "session.started" });
    await recordOfficeAct(staff, {
      action: "account.locked",
      accountId,
      before: { locked: false },
      after: { locked: true },
    });
    await recordOfficeAct(staff, {
      action: "message.seen",
      payerId: home.payer.id,
      details: { conversation: "x" },
    });
  });

describe("the log", () => {
  test("says who did what with whose data, newest first, with what was there before and after", async () => {
    await acts();
    const { rows } = await ofHome();
    expect(rows.map(({ action }) => action)).toEqual(["message.seen", "account.locked", "session.started"]);
    expect(rows[1]).toMatchObject({
      actor: "staff",
      officeName: "Živa Črnič",
      username: home.account.username,
      before: { locked: false },
      after: { locked: true },
    });
    expect(rows[0]).toMatchObject({ payerCode: home.payer.code, details: { conversation: "x" } });
  });

  test.each([
    [{ actor: "customer" }, ["session.started"]],
    [{ actor: "staff" }, ["message.seen", "account.locked"]],
    [{ action: "account.locked" }, ["account.locked"]],
    [{ member: "00000000-0000-4000-8000-000000000000" }, []],
    [{ member: "' or true" }, ["message.seen", "account.locked", "session.started"]],
    [{ from: today(), until: today() }, ["message.seen", "account.locked", "session.started"]],
    [{ until: "2020-01-01" }, []],
    [
      { actor: "nobody", from: "31. 2. 2026", before: "x", action: "" },
      ["message.seen", "account.locked", "session.started"],
    ],
  ])("of %o is %j", async (query, actions) => {
    await acts();
    expect((await ofHome(query)).rows.map(({ action }) => action)).toEqual(actions);
  });

  test("of a member is what that member did", async () => {
    await acts();
    const actions = (await ofHome({ member: admin.id })).rows.map(({ action }) => action);
    expect(actions).toEqual(["message.seen", "account.locked"]);
    expect((await inOffice(everyMember)).map(({ id }) => id)).toContain(admin.id);
  });

  // Summer time ends on 25 October and begins on 29 March: days of 25 and of 23 hours.
  test.each([
    ["2026-10-25", "2026-10-25T22:30:00Z", true],
    ["2026-10-25", "2026-10-25T23:00:00Z", false],
    ["2026-10-25", "2026-10-24T22:00:00Z", true],
    ["2026-03-29", "2026-03-29T21:59:00Z", true],
    ["2026-03-29", "2026-03-29T22:00:00Z", false],
  ])("of %s: %s is of it, %s", async (day, at, isOfIt) => {
    await transaction("office", (tx) =>
      tx.execute(sql`
        insert into audit_log (actor, account_id, action, at)
        values ('customer', ${home.account.id}::uuid, 'session.started', ${at}::timestamptz)`),
    );
    expect((await ofHome({ from: day, until: day })).rows).toHaveLength(isOfIt ? 1 : 0);
  });

  test.each(["\0nobody", "'; drop table audit_log; --", "%", "\\", "🙂", "x".repeat(10_000)])(
    "of nonsense (%s) is empty",
    async (of) => {
      expect((await listed({ of })).rows).toEqual([]);
    },
  );

  test("comes page by page without a gap or a double, and whole as portions", async () => {
    const { id: accountId } = home.account;
    await transaction("office", (tx) =>
      tx.execute(sql`
        insert into audit_log (actor, account_id, action)
        select 'customer', ${accountId}::uuid, 'session.started' from generate_series(1, 120)`),
    );
    const ids: string[] = [];
    let before = "";
    do {
      const page = await ofHome(before ? { before } : {});
      ids.push(...page.rows.map(({ id }) => id));
      before = page.next ?? "";
    } while (before);
    expect(new Set(ids).size).toBe(120);
    expect(ids).toHaveLength(120);
    const whole = await inOffice(async (staff) => {
      let count = 0;
      const { filter } = askedAudit({ of: home.account.username });
      for await (const rows of auditLogPortions(staff, filter)) count += rows.length;
      return count;
    });
    expect(whole).toBe(120);
  });

  test("offers every action that was ever written down, once", async () => {
    await acts();
    const actions = await inOffice(auditActions);
    expect(actions).toEqual([...new Set(actions)]);
    expect(actions).toEqual(expect.arrayContaining(["account.locked", "message.seen", "session.started"]));
  });
});

// The log is worth what it says only while nobody can change it.
test.each(["app", "office"] as const)(
  "the role %s adds to the log, and changes and deletes nothing of it",
  async (role) => {
    await transaction(role, (tx) => recordAudit(tx, { actor: "system", action: "account.deleted" }));
    for (const change of [
      sql`update audit_log set action = 'nothing.done'`,
      sql`delete from audit_log`,
      sql`truncate audit_log`,
    ]) {
      await expect(transaction(role, (tx) => tx.execute(change))).rejects.toMatchObject({
        cause: { code: "42501" },
      });
    }
  },
);
