import { expect, test } from "vitest";
import { addHousehold } from "@/tests/support/factories";
import { personalDataIn } from "@/tests/support/personal-data";

// R35
test("what looks for personal data in a log finds a name, an e-mail, a number; and nothing in what names nobody", async () => {
  const { account, payer, point } = await addHousehold();
  for (const value of [account.email, payer.name, point.number]) {
    expect(await personalDataIn(`{"event":"x","said":"of ${value} it is known"}`)).toContain(value);
  }
  expect(await personalDataIn('{"event":"recurring-work.done","sessions":0}')).toEqual([]);
});
