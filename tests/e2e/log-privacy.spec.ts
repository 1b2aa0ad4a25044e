import { contactPath } from "@/lib/messages/paths";
import { ask } from "@/tests/support/by-hand";
import { officeRoutes } from "@/tests/support/office-doors";
import { personalDataIn } from "@/tests/support/personal-data";
import { startPortal } from "@/tests/support/portal-process";
import { addResident } from "@/tests/support/resident";
import { posted } from "@/tests/support/server-actions";
import { addStaff } from "@/tests/support/staff";
import { expect, test } from "./fixtures";

// R35
test("a day of customers and office, with all that goes wrong in it, leaves nobody's data in the log", async ({
  portal,
}) => {
  const own = await startPortal({ ...portal.env, LOG_LEVEL: "debug" });
  const [resident, member] = [await addResident(), await addStaff("admin")];
  const { account, point } = resident;
  const origin = { origin: own.url };
  const logIn = (username: string, password: string) =>
    ask(`${own.url}/login`, {
      ...posted("app/(auth)/login/actions.ts logIn", { username, password, next: "" }),
      headers: origin,
    });
  await logIn(account.username, account.password);
  await logIn(account.username, "Napačno geslo 1");
  await logIn(account.email, "Napačno geslo 1");
  await ask(`${own.url}/forgot-password`, {
    ...posted("app/(auth)/forgot-password/actions.ts askForReset", { username: account.username }),
    headers: origin,
  });
  for (const path of [
    "/",
    `/supply-points/${point.number}`,
    `/activate/${account.token}`,
    "/supply-points/%ff",
  ]) {
    await ask(own.url + path, { session: account.token });
    await ask(own.url + path);
  }
  const message = { name: "Živa Čuk Kovačič", email: account.email, body: "Kdaj?", submissionId: "none" };
  for (const headers of [origin, {}]) {
    await ask(own.url + contactPath, {
      ...posted("app/(portal)/contact/actions.ts sendMessage", message),
      session: account.token,
      headers,
    });
  }
  for (const { path } of Object.values(officeRoutes)) {
    await ask(own.url + (await path(resident)), { headers: { cookie: `office=${member.token}` } });
  }
  await own.stop();
  expect(own.log()).toContain('"event":"login.refused"');
  expect(await personalDataIn(own.log())).toEqual([]);
  for (const secret of [account.token, account.password, member.token, "Živa Čuk Kovačič"]) {
    expect(own.log()).not.toContain(secret);
  }
});
