import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { ask } from "@/tests/support/by-hand";
import { officeActionDoors } from "@/tests/support/office-action-doors";
import { officeRoutes } from "@/tests/support/office-doors";
import { addResident } from "@/tests/support/resident";
import { posted } from "@/tests/support/server-actions";
import { addStaff } from "@/tests/support/staff";
import { expect, test } from "./fixtures";

const another = "Geslo od uprave 1";
const names = ["password", "newPassword", "passwordHash", "password_hash"];

const hashOf = async ({ id }: { id: string }): Promise<string | undefined> => {
  const [row] = await transaction("office", (tx) =>
    tx.select({ hash: accounts.passwordHash }).from(accounts).where(eq(accounts.id, id)),
  );
  return row?.hash;
};

// R28
test("no page of the office shows a customer's password or what is kept of it", async ({ portal }) => {
  const [resident, member] = [await addResident(), await addStaff("admin")];
  const hash = await hashOf(resident.account);
  expect(hash).toMatch(/^\$argon2id\$/);
  for (const [route, { path }] of Object.entries(officeRoutes)) {
    const { body } = await ask(portal.url + (await path(resident)), {
      headers: { cookie: `office=${member.token}` },
    });
    expect(body.includes("$argon2"), route).toBe(false);
    expect(body.includes(resident.account.password), route).toBe(false);
  }
});

// R28
test("no action of the office sets a customer's password, whatever it is sent along", async ({ portal }) => {
  const member = await addStaff("admin");
  const headers = { origin: portal.url, cookie: `office=${member.token}` };
  for (const [name, door] of Object.entries(officeActionDoors)) {
    if (door.takes === "call") continue;
    const resident = await addResident();
    const hash = await hashOf(resident.account);
    const [page, fields] = [await door.page(resident), await door.fields(resident)];
    const passwords = Object.fromEntries(names.map((field) => [field, another]));
    for (const more of [passwords, {}]) {
      await ask(portal.url + page, { ...posted(name, { ...fields, ...more }, door.takes), headers });
      // A login that was deleted has none.
      expect([hash, undefined], name).toContain(await hashOf(resident.account));
    }
    await door.settled?.();
  }
});
