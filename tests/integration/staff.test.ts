import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { staff, staffSessions } from "@/db/schema/staff";
import { mayDo, permissions, staffRoles } from "@/lib/auth/permissions";
import { enterAsStaff } from "@/lib/auth/staff-gate";
import { log } from "@/lib/log";
import { codeAt } from "@/lib/second-factor/totp";
import { createStaff, inviteAgain, inviteStaff, takeInvitation } from "@/lib/staff/invitations";
import { changeRole, lockStaff, unlockStaff } from "@/lib/staff/mutations";
import { listStaff } from "@/lib/staff/queries";
import { checkStaffCode, checkStaffPassword, secondStepOf } from "@/lib/staff/sign-in";
import { testPassword } from "@/tests/support/accounts";
import { outboxRows } from "@/tests/support/outbox-rows";
import { addStaff, asOffice, type TestStaff } from "@/tests/support/staff";

log.level = "silent";

const now = Date.parse("2026-11-27T10:00:10Z");
const browser = { userAgent: "test", address: null, replaces: undefined };
let admin: TestStaff;

beforeEach(async () => {
  await transaction("office", (tx) => tx.execute(sql`delete from outbox`));
  await transaction("office", (tx) => tx.execute(sql`delete from throttle_events`));
  admin = await addStaff("admin");
});

const asAdmin = <T>(work: Parameters<typeof asOffice<T>>[2]) => asOffice(admin, "staff.manage", work);
const pair = (email: string, password = testPassword) =>
  checkStaffPassword({ email, password, address: null });
const stepKey = async (email: string, password = testPassword) => {
  const checked = await pair(email, password);
  if (!checked.ok) throw new Error(checked.reason);
  return checked.value.key;
};
const invited = async (role: "operator" | "admin" = "operator") => {
  const email = `new-${Math.random().toString(36).slice(2)}@primer.si`;
  const made = await asAdmin((by) => inviteStaff(by, { name: "Žan Črv", email, role }));
  if (!made.ok) throw new Error(made.reason);
  return { ...made.value, email, key: made.value.path.split("/").at(-1) ?? "" };
};
const logOf = (id: string) =>
  transaction("office", (tx) =>
    tx.execute<{ action: string; name: string | null; before: unknown; after: unknown }>(sql`
      select action, office_name as name, before, after from audit_log
       where details->>'staff' = ${id} order by id`),
  );

describe("an invitation", () => {
  test("goes by mail, and with a password and the first code of an app its taker is in", async () => {
    const { id, email, key } = await invited();
    expect(await outboxRows()).toMatchObject([{ kind: "staff-invitation", recipient: email }]);
    const taken = await takeInvitation({ key, password: "Škalsko jezero 1938" });
    if (!taken.ok) throw new Error(taken.reason);
    const step = await secondStepOf(taken.value.key);
    if (step?.state !== "begun") throw new Error("nothing to scan");
    const code = codeAt(step.secret, now);
    const entered = await checkStaffCode({ key: taken.value.key, code, browser }, now);
    if (!entered.ok) throw new Error(entered.reason);
    expect(entered.value.recoveryCodes).toHaveLength(10);
    const passed = await enterAsStaff(
      { token: entered.value.token, address: null },
      "office.see",
      async ({ member }) => member,
    );
    expect(passed).toMatchObject({ ok: true, value: { id, email, role: "operator" } });
    expect((await logOf(id)).map(({ action }) => action)).toEqual(["staff.invited", "staff.activated"]);
  });

  test("opens once, however many take it at once", async () => {
    const { key } = await invited();
    const taken = await Promise.all(
      Array.from({ length: 20 }, () => takeInvitation({ key, password: "Škalsko jezero 1938" })),
    );
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is left as it was by a password that is refused", async () => {
    const { key, email } = await invited();
    for (const [password, reason] of [
      ["kratko", "too-short"],
      ["Password1", "too-common"],
      [`${email.split("@")[0]?.toUpperCase()}1!`, "is-email"],
    ] as const) {
      const refusedOne = await takeInvitation({ key, password });
      expect(refusedOne).toMatchObject({ ok: false, reason, field: "password" });
    }
    expect((await takeInvitation({ key, password: "Škalsko jezero 1938" })).ok).toBe(true);
  });

  test("of an address that is of the staff already is refused, in whatever letters", async () => {
    const { email } = await invited();
    const again = await asAdmin((by) =>
      inviteStaff(by, { name: "Žan Črv", email: email.toUpperCase(), role: "admin" }),
    );
    expect(again).toMatchObject({ ok: false, reason: "email-known", field: "email" });
  });

  test("of the command line makes the first administrator", async () => {
    const email = `first-${Math.random().toString(36).slice(2)}@primer.si`;
    const made = await createStaff({ name: "Prva", email, role: "admin" }, "sl");
    expect(made.ok && made.value.path).toMatch(/^\/admin\/invitation\/[\w-]{20,}$/);
  });

  test("made anew ends password, app, codes and sessions of before", async () => {
    const member = await addStaff();
    const key = await stepKey(member.email);
    expect((await asAdmin((by) => inviteAgain(by, { member: member.id }))).ok).toBe(true);
    expect(await pair(member.email)).toMatchObject({ ok: false, reason: "wrong-pair" });
    expect(await secondStepOf(key)).toBeNull();
    const entered = await enterAsStaff({ token: member.token, address: null }, "office.see", async () => 1);
    expect(entered).toEqual({ ok: false, reason: "signed-out" });
    expect(await outboxRows()).toMatchObject([{ kind: "staff-invitation", recipient: member.email }]);
  });
});

describe("the login", () => {
  test("wrong address, wrong password and an invitation not taken are one answer", async () => {
    const member = await addStaff();
    const waiting = await addStaff("operator", { activated: false });
    const answers = await Promise.all([
      pair("nobody@primer.si"),
      pair(member.email, "Ni pravo geslo 1"),
      pair(waiting.email),
      pair(" "),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, reason: "wrong-pair" });
  });

  test("takes an address in capital letters and with blanks around it", async () => {
    const member = await addStaff();
    expect((await pair(` ${member.email.toUpperCase()} `)).ok).toBe(true);
  });

  test("a code counts once, also when it comes many times at once", async () => {
    const member = await addStaff();
    const keys = await Promise.all(Array.from({ length: 4 }, () => stepKey(member.email)));
    const code = codeAt(member.secret, now);
    const entered = await Promise.all(keys.map((key) => checkStaffCode({ key, code, browser }, now)));
    expect(entered.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("after six wrong codes one waits, however often the login begins anew", async () => {
    const member = await addStaff();
    const wrong = codeAt(member.secret, now) === "000000" ? "000001" : "000000";
    const reasons: string[] = [];
    for (let n = 0; n < 7; n++) {
      const key = await stepKey(member.email);
      const checked = await checkStaffCode({ key, code: wrong, browser }, now);
      reasons.push(checked.ok ? "in" : checked.reason);
    }
    expect(reasons.slice(0, 5)).toEqual(Array(5).fill("code-wrong"));
    expect(reasons.at(-1)).toBe("wait");
  });

  test("who is locked hears so only with the right password, and gets no further", async () => {
    const member = await addStaff();
    const key = await stepKey(member.email);
    await asAdmin((by) => lockStaff(by, { member: member.id }));
    expect(await pair(member.email)).toEqual({ ok: false, reason: "locked" });
    expect(await pair(member.email, "Ni pravo geslo 1")).toEqual({ ok: false, reason: "wrong-pair" });
    const code = codeAt(member.secret, now);
    expect(await checkStaffCode({ key, code, browser }, now)).toMatchObject({
      ok: false,
      reason: "login-again",
    });
  });
});

describe("roles", () => {
  test.each(
    staffRoles.flatMap((role) =>
      (Object.keys(permissions) as (keyof typeof permissions)[]).map((p) => [role, p] as const),
    ),
  )("an %s and %s: the gate goes by the table", async (role, permission) => {
    const member = role === "admin" ? admin : await addStaff(role);
    let ran = false;
    const passed = await enterAsStaff({ token: member.token, address: null }, permission, async () => {
      ran = true;
    });
    expect(passed.ok).toBe(mayDo(role, permission));
    expect(ran).toBe(mayDo(role, permission));
  });

  test("an operator does the daily work; staff, imports, deletion and the log are an administrator's", () => {
    const only = (Object.keys(permissions) as (keyof typeof permissions)[]).filter(
      (permission) => !mayDo("operator", permission),
    );
    expect(only.toSorted()).toEqual(
      ["accounts.delete", "audit.see", "imports.run", "readings.take-back", "staff.manage"].toSorted(),
    );
  });

  test("a new role counts at once, and the log says what it was before", async () => {
    const member = await addStaff("operator");
    expect((await asAdmin((by) => changeRole(by, { member: member.id, role: "admin" }))).ok).toBe(true);
    const [session] = await transaction("office", (tx) =>
      tx.select().from(staffSessions).where(eq(staffSessions.staffId, member.id)),
    );
    expect(session).toBeUndefined();
    expect((await logOf(member.id)).at(-1)).toMatchObject({
      action: "staff.role-changed",
      name: admin.name,
      before: { role: "operator" },
      after: { role: "admin" },
    });
  });

  test("locking and unlocking twice is the same as once, and is in the log once", async () => {
    const member = await addStaff();
    for (let n = 0; n < 2; n++)
      expect((await asAdmin((by) => lockStaff(by, { member: member.id }))).ok).toBe(true);
    for (let n = 0; n < 2; n++)
      expect((await asAdmin((by) => unlockStaff(by, { member: member.id }))).ok).toBe(true);
    expect((await logOf(member.id)).map(({ action }) => action)).toEqual(["staff.locked", "staff.unlocked"]);
  });

  test("nobody locks themselves, takes their own role off or invites themselves anew", async () => {
    const changes = await asAdmin(async (by) => [
      await lockStaff(by, { member: admin.id }),
      await changeRole(by, { member: admin.id, role: "operator" }),
      await inviteAgain(by, { member: admin.id }),
    ]);
    for (const change of changes) expect(change).toMatchObject({ ok: false, reason: "yourself" });
  });

  test("the list names everybody with their state", async () => {
    const waiting = await addStaff("operator", { name: "Čaka", activated: false });
    const members = await asAdmin(listStaff);
    expect(members.find(({ id }) => id === waiting.id)).toMatchObject({ name: "Čaka", activatedAt: null });
    expect(members.find(({ id }) => id === admin.id)?.lastSeenAt).toBeInstanceOf(Date);
  });
});

// R25
test("customers' requests see nothing of the staff", async () => {
  for (const table of ["staff", "staff_sessions", "staff_tokens", "staff_second_factors"]) {
    await expect(
      transaction("app", (tx) => tx.execute(sql`select 1 from ${sql.identifier(table)}`)),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  expect(await transaction("office", (tx) => tx.$count(staff))).toBeGreaterThan(0);
});
