import { receiptPath } from "@/lib/supply-points/paths";
import { type Answer, ask, leadsTo, settled } from "@/tests/support/by-hand";
import { closings } from "@/tests/support/closed-sessions";
import { customersRoutes, holdersRoutes, openRoutes, type Resident } from "@/tests/support/doors";
import { officeEntries, officeRoutes } from "@/tests/support/office-doors";
import { tracesOf } from "@/tests/support/read-household";
import { addResident } from "@/tests/support/resident";
import { allRoutes } from "@/tests/support/routes";
import { shownBy } from "@/tests/support/shown-by";
import { expect, test } from "./fixtures";

// Runs twice: against the portal, and against one without its proxy (R23).

/** What of a household an answer gives away beyond the address that was asked for. */
async function given(answer: Answer, resident: Resident, path: string): Promise<string[]> {
  const told = answer.body + (await shownBy(answer)) + JSON.stringify(answer.headers);
  const traces = [...tracesOf(resident), resident.receiptNumber, resident.invoiceNumber];
  return traces.filter((trace) => told.includes(trace) && !path.includes(trace));
}

/** How a page may be asked for: opened, fetched by the portal's own script, and prefetched. */
const askings: Record<string, Record<string, string>> = {
  opened: {},
  fetched: { rsc: "1" },
  prefetched: { rsc: "1", "next-router-prefetch": "1" },
};

// R23
test("every route of the application is in this test's list", () => {
  const listed = [
    ...Object.keys(customersRoutes),
    ...holdersRoutes,
    ...openRoutes,
    ...Object.keys(officeRoutes),
    ...officeEntries,
  ].sort();
  expect(allRoutes()).toEqual(listed);
});

test("the portal has its proxy, or has none, as this run wants it", async ({ portal, proxyless }) => {
  const { headers } = await ask(`${portal.url}/login`);
  expect(headers["content-security-policy"] === undefined).toBe(proxyless);
});

test("the customer's routes show the customer's data to the customer", async ({ portal }) => {
  const resident = await addResident();
  for (const [route, pathOf] of Object.entries(customersRoutes)) {
    const path = pathOf(resident);
    const answer = await ask(portal.url + path, { session: resident.account.token });
    expect(answer.status, route).toBe(200);
    expect(await given(answer, resident, path), route).not.toEqual([]);
  }
});

for (const [when, close] of Object.entries(closings)) {
  // R13, R16, R23, R27
  test(`${when}, no route answers anything of the customer`, async ({ portal }) => {
    const resident = await addResident();
    const session = await close(resident.account);
    const leads = /consent|NE|withdrawal/.test(when) ? /^\/consent(\?|$)/ : /^\/login(\?|$)/;
    for (const [route, pathOf] of Object.entries(customersRoutes)) {
      const path = pathOf(resident);
      for (const [how, headers] of Object.entries(askings)) {
        const answer = await ask(portal.url + path, { session, headers });
        expect(await given(answer, resident, path), `${route} ${how}`).toEqual([]);
        if (how === "opened") expect(leadsTo(answer, portal.url), route).toMatch(leads);
      }
    }
  });
}

test("who may not see the consent's page is led to the login", async ({ portal }) => {
  for (const route of holdersRoutes) {
    const answer = await ask(portal.url + route);
    expect(leadsTo(answer, portal.url)).toMatch(/^\/login(\?|$)/);
  }
});

// R24
test("what is another's answers as what does not exist", async ({ portal }) => {
  const [resident, another] = [await addResident(), await addResident()];
  const unknown = {
    ...another,
    point: { ...another.point, number: "99999999" },
    receiptNumber: "2019-999999",
    invoiceNumber: "99999998",
    dataExport: "5f1c0c6e-2b7d-4f0e-8a51-0c9d8e7f6a54",
  };
  const session = resident.account.token;
  for (const [route, path] of Object.entries(customersRoutes)) {
    if (!route.includes("[")) continue;
    const [theirs, nobodys] = await Promise.all(
      [another, unknown].map(async (asked) => {
        const answer = await ask(portal.url + path(asked), { session });
        const { "content-security-policy": _, link: __, date: ___, ...headers } = answer.headers;
        const page = settled(answer)
          .replaceAll(asked.point.number, "{number}")
          .replaceAll(asked.receiptNumber, "{receipt}")
          .replaceAll(asked.invoiceNumber, "{invoice}")
          .replaceAll(asked.dataExport, "{copy}");
        return { status: answer.status, headers, page };
      }),
    );
    expect(theirs?.status, route).toBe(404);
    expect(theirs, route).toEqual(nobodys);
  }
  // One's own point with another's receipt.
  const mixed = receiptPath(resident.point.number, another.receiptNumber);
  const answer = await ask(portal.url + mixed, { session });
  expect(answer.status).toBe(404);
  expect(await given(answer, another, mixed)).toEqual([]);
});

// R14
test("the library's own routes are not there", async ({ portal }) => {
  for (const name of ["session", "csrf", "providers", "signin", "callback/credentials", "signout", "error"]) {
    for (const method of ["GET", "POST"]) {
      const { status, headers } = await ask(`${portal.url}/api/auth/${name}`, { method });
      expect(status, `${method} ${name}`).toBe(404);
      expect(headers["set-cookie"]).toBeUndefined();
    }
  }
});
