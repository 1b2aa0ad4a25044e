import { mayDo, staffRoles } from "@/lib/auth/permissions";
import { type Asked, ask, leadsTo } from "@/tests/support/by-hand";
import { officeClosings } from "@/tests/support/closed-office";
import { customersRoutes, type Resident } from "@/tests/support/doors";
import type { OfficeAction } from "@/tests/support/office-action-door";
import { officeActionDoors } from "@/tests/support/office-action-doors";
import { officeRoutes } from "@/tests/support/office-doors";
import { tracesOf } from "@/tests/support/read-household";
import { addResident } from "@/tests/support/resident";
import { posted, scripted } from "@/tests/support/server-actions";
import { addStaff } from "@/tests/support/staff";
import { written } from "@/tests/support/written";
import { expect, test } from "./fixtures";

// Runs twice: against the portal, and against one without its proxy (R23).

const cookieOf = (token: string | undefined): Record<string, string> =>
  token ? { cookie: `office=${token}` } : {};

/** That somebody looked is written wherever a page of one thing is opened. */
const looks = ["audit_log", "conversation_readers"];
const writtenByOffice = () => written(looks, "portal_office");

/** What of a household an answer gives away beyond the address that was asked for. */
const given = (body: string, resident: Resident, path: string): string[] =>
  [...tracesOf(resident), resident.receiptNumber].filter(
    (trace) => body.includes(trace) && !path.includes(trace),
  );

for (const role of staffRoles) {
  test(`the office's pages open to an ${role} as the table of permissions says`, async ({ portal }) => {
    const [resident, member] = [await addResident(), await addStaff(role)];
    for (const [route, { permission, path }] of Object.entries(officeRoutes)) {
      const address = await path(resident);
      const answer = await ask(portal.url + address, { headers: cookieOf(member.token) });
      if (mayDo(role, permission)) {
        expect(answer.status, route).toBe(200);
        expect(answer.headers["cache-control"], route).toContain("no-store");
      } else {
        expect(leadsTo(answer, portal.url), route).toBe("/admin/not-allowed");
        expect(given(answer.body, resident, address), route).toEqual([]);
      }
    }
  });
}

for (const [when, close] of Object.entries(officeClosings)) {
  test(`${when}, no page of the office answers anything`, async ({ portal }) => {
    const [resident, member] = [await addResident(), await addStaff("admin")];
    const paths = await Promise.all(
      Object.entries(officeRoutes).map(async ([route, { path }]) => [route, await path(resident)] as const),
    );
    const token = await close(member, resident.account);
    for (const [route, path] of paths) {
      for (const fetched of [false, true]) {
        const headers = { ...cookieOf(token), ...(fetched && { rsc: "1" }) };
        const answer = await ask(portal.url + path, { headers });
        expect(given(answer.body, resident, path), route).toEqual([]);
        if (!fetched) expect(leadsTo(answer, portal.url), route).toMatch(/^\/admin\/login(\?|$)/);
      }
    }
  });
}

test("the token of the office opens nothing of a customer's", async ({ portal }) => {
  const [resident, member] = [await addResident(), await addStaff("admin")];
  for (const [route, path] of Object.entries(customersRoutes)) {
    const answer = await ask(portal.url + path(resident), { session: member.token });
    expect(leadsTo(answer, portal.url), route).toMatch(/^\/login(\?|$)/);
  }
});

/** The ways in which an action can be sent. */
const ways = (name: string, { takes }: OfficeAction, fields: Record<string, string>): Asked[] =>
  takes === "call"
    ? [scripted(name, fields, takes)]
    : [posted(name, fields, takes), scripted(name, fields, takes)];

for (const [name, door] of Object.entries(officeActionDoors)) {
  // R19, R23, R26
  test(`${name} writes only for who may, and only from the portal's own page`, async ({ portal }) => {
    const resident = await addResident();
    const fields = await door.fields(resident);
    const page = await door.page(resident);
    const send = (way: Asked, headers: Record<string, string>) =>
      ask(portal.url + page, { ...way, headers: { ...way.headers, ...headers } });
    const own = { origin: portal.url };
    const members = { operator: await addStaff("operator"), admin: await addStaff("admin") };
    const shut = await Promise.all(
      Object.entries(officeClosings).map(async ([when, close]) => {
        return [when, await close(await addStaff("admin"), resident.account)] as const;
      }),
    );
    const before = await writtenByOffice();

    for (const [when, token] of shut) {
      for (const way of ways(name, door, fields)) await send(way, { ...own, ...cookieOf(token) });
      expect(await writtenByOffice(), when).toEqual(before);
    }
    for (const role of staffRoles.filter((role) => !mayDo(role, door.permission))) {
      for (const way of ways(name, door, fields)) {
        const answer = await send(way, { ...own, ...cookieOf(members[role].token) });
        const led = answer.headers.location ?? answer.headers["x-action-redirect"];
        expect(led, role).toMatch(/\/admin\/not-allowed/);
      }
      expect(await writtenByOffice(), role).toEqual(before);
    }
    const foreign: Record<string, string>[] = [{}, { origin: "null" }, { origin: "https://posta.example" }];
    for (const headers of foreign) {
      for (const way of ways(name, door, fields)) {
        await send(way, { ...headers, ...cookieOf(members.admin.token) });
      }
    }
    for (const way of ways(name, door, { ...fields, nobodyAskedFor: "1" })) {
      await send(way, { ...own, ...cookieOf(members.admin.token) });
    }
    expect(await writtenByOffice(), "from elsewhere, or with a field nobody asked for").toEqual(before);

    const [first] = ways(name, door, fields);
    const may = staffRoles.find((role) => mayDo(role, door.permission)) ?? "admin";
    const answer = await send(first ?? {}, { ...own, ...cookieOf(members[may].token) });
    expect([200, 303]).toContain(answer.status);
    const after = expect(await writtenByOffice(), "sent by who may, from the portal's own page");
    if (door.writes === false) after.toEqual(before);
    else after.not.toEqual(before);
    await door.settled?.();
  });
}
