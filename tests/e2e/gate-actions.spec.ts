import type { ActionDoor } from "@/tests/support/action-door";
import { customersActions, holdersActions, openActions } from "@/tests/support/action-doors";
import { type Answer, type Asked, ask } from "@/tests/support/by-hand";
import { closings } from "@/tests/support/closed-sessions";
import type { Resident } from "@/tests/support/doors";
import { officeActionDoors } from "@/tests/support/office-action-doors";
import { tracesOf } from "@/tests/support/read-household";
import { addResident } from "@/tests/support/resident";
import { posted, scripted, serverActions } from "@/tests/support/server-actions";
import { written } from "@/tests/support/written";
import { expect, test } from "./fixtures";

// Runs twice: against the portal, and against one without its proxy (R23).

const everyAction = { ...customersActions, ...holdersActions, ...openActions };
const evil = "https://posta.example";

/** Origins and companions of theirs with which no form of the portal's own comes (R19, R20). */
const foreign = (portal: string): Record<string, Record<string, string>> => ({
  "no origin": {},
  "the origin null": { origin: "null" },
  "another origin": { origin: evil },
  "another origin and a header that calls it the portal's": {
    origin: evil,
    "x-forwarded-host": "posta.example",
    "x-forwarded-proto": "https",
  },
  "another origin and a host of the same name": { origin: evil, host: "posta.example" },
  "the portal's origin, sent by another site": { origin: portal, "sec-fetch-site": "cross-site" },
  "the portal's origin, sent by a neighbour": { origin: portal, "sec-fetch-site": "same-site" },
});

/** The ways in which an action can be sent. */
function ways(name: string, { takes }: ActionDoor, fields: Record<string, string>): Asked[] {
  const byScript = scripted(name, fields, takes);
  return takes === "call" ? [byScript] : [posted(name, fields, takes), byScript];
}

async function send(portal: string, page: string, way: Asked, { headers, session }: Asked): Promise<Answer> {
  return ask(portal + page, { ...way, session, headers: { ...way.headers, ...headers } });
}

// R23
test("every action of the application is in this test's list", () => {
  const listed = [...Object.keys(everyAction), ...Object.keys(officeActionDoors)];
  expect(listed.sort()).toEqual([...serverActions().keys()].sort());
});

for (const [when, close] of Object.entries(closings)) {
  // R23, R27
  test(`${when}, no action does or answers anything of the customer`, async ({ portal }) => {
    const resident = await addResident();
    const forms = await filledIn(customersActions, resident);
    const session = await close(resident.account);
    const before = await written();
    for (const { name, door, fields } of forms) {
      const asked = [door.page(resident), ...Object.values(fields)].join(" ");
      for (const way of ways(name, door, fields)) {
        const answer = await send(portal.url, door.page(resident), way, {
          session,
          headers: { origin: portal.url },
        });
        const led = answer.headers.location ?? answer.headers["x-action-redirect"];
        expect(led, name).toMatch(/\/(login|consent)/);
        const told = tracesOf(resident).filter(
          (trace) => answer.body.includes(trace) && !asked.includes(trace),
        );
        expect(told, name).toEqual([]);
      }
    }
    expect(await written()).toEqual(before);
  });
}

for (const [name, door] of Object.entries(everyAction)) {
  // R19, R20, R26
  test(`${name} writes only what the portal's own page sends`, async ({ portal }) => {
    const resident = await addResident();
    const session = resident.account.token;
    const fields = await door.fields(resident);
    const page = door.page(resident);
    const { pageWrites, writer } = door;
    const cookie = [`session=${session}`, await door.cookie?.(resident)].filter(Boolean).join("; ");
    const before = await written(pageWrites, writer);
    for (const [whence, headers] of Object.entries(foreign(portal.url))) {
      for (const way of ways(name, door, fields)) {
        const answer = await send(portal.url, page, way, { headers: { ...headers, cookie } });
        expect(answer.headers["set-cookie"], whence).toBeUndefined();
      }
      expect(await written(pageWrites, writer), whence).toEqual(before);
    }

    const headers = { origin: portal.url };
    if (door.takes !== "call") {
      for (const way of ways(name, door, { ...fields, role: "admin" })) {
        await send(portal.url, page, way, { headers: { ...headers, cookie } });
      }
      expect(await written(pageWrites, writer), "with a field nobody asked for").toEqual(before);
    }
    const [first] = ways(name, door, fields);
    const answer = await send(portal.url, page, first ?? {}, { headers: { ...headers, cookie } });
    expect([200, 303]).toContain(answer.status);
    expect(await written(pageWrites, writer), "sent by the portal's own page").not.toEqual(before);
  });
}

// R19, R22
test("only the portal's own page signs out, and by POST", async ({ portal }) => {
  const { account } = await addResident();
  const before = await written();
  const signOut = (headers: Record<string, string>, method = "POST") =>
    ask(`${portal.url}/api/sign-out`, { method, headers, session: account.token });
  for (const [whence, headers] of Object.entries(foreign(portal.url))) {
    const answer = await signOut(headers);
    expect(answer.status, whence).toBe(403);
    expect(answer.headers["set-cookie"], whence).toBeUndefined();
  }
  expect((await signOut({ origin: portal.url }, "GET")).status).toBe(405);
  expect(await written()).toEqual(before);

  const answer = await signOut({ origin: portal.url });
  expect(answer.status).toBe(303);
  expect(answer.headers["clear-site-data"]).toBe('"cache", "storage"');
  expect((await ask(`${portal.url}/settings`, { session: account.token })).status).toBe(307);
});

async function filledIn(doors: Record<string, ActionDoor>, resident: Resident) {
  return Promise.all(
    Object.entries(doors).map(async ([name, door]) => ({ name, door, fields: await door.fields(resident) })),
  );
}
