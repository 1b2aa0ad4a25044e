import type { ActionDoor } from "@/tests/support/action-door";
import { customersActions, holdersActions, openActions } from "@/tests/support/action-doors";
import { ask } from "@/tests/support/by-hand";
import { malformations } from "@/tests/support/malformed-bodies";
import { addResident } from "@/tests/support/resident";
import { written } from "@/tests/support/written";
import { expect, test } from "./fixtures";

/** Actions that read fields of a form; one without fields cannot be sent wrongly filled in. */
const readingFields = ([name, { takes }]: [string, ActionDoor]) =>
  takes === undefined && !/ (withdraw|keepAccount|askCopy|makeCalendar|removeCalendar)$/.test(name);

const actions = Object.entries({ ...customersActions, ...holdersActions, ...openActions }).filter(
  readingFields,
);

// R34, R36
test(`${actions.length * Object.keys(malformations).length} malformed bodies change nothing and stop nothing`, async ({
  portal,
}) => {
  const resident = await addResident();
  const filled = await Promise.all(
    actions.map(async ([name, door]) => ({
      name,
      page: door.page(resident),
      fields: await door.fields(resident),
    })),
  );
  // The registration's page gives a picture out whenever it is shown; a name that is nonsense counts as a try.
  const aside = ["captchas", "throttle_events"];
  const before = await written(aside);
  for (const [how, malformed] of Object.entries(malformations)) {
    for (const { name, page, fields } of filled) {
      const { headers, body } = await malformed(name, fields);
      const started = Date.now();
      const answer = await ask(portal.url + page, {
        body,
        session: resident.account.token,
        headers: { ...headers, origin: portal.url },
      });
      expect(Date.now() - started, `${how} to ${name}`).toBeLessThan(10_000);
      expect(answer.status, `${how} to ${name}`).toBeGreaterThanOrEqual(200);
      expect(answer.body, `${how} to ${name}`).not.toMatch(
        /node_modules|\bat \w+ \(|insert into|(?<!<)select /,
      );
    }
    expect(await written(aside), how).toEqual(before);
  }
  expect((await ask(`${portal.url}/`, { session: resident.account.token })).status).toBe(200);
});
