import { consumptionPath } from "@/lib/supply-points/paths";
import { laterWeight, pageWeight } from "@/tests/bench/page-weight";
import { chartTakenOver, scriptLater, scriptOverEmpty } from "@/tests/bench/script-limits";
import { customersRoutes, holdersRoutes, openRoutes } from "@/tests/support/doors";
import { officeRoutes } from "@/tests/support/office-doors";
import { addResident } from "@/tests/support/resident";
import { addStaff } from "@/tests/support/staff";
import { expect, test } from "./fixtures";

/** Pages of `tests/support/doors.ts` that anybody may open by their bare address; the others are tools and links in mails. */
const isPublicPage = (route: string): boolean => !/^\/(api|gallery|mailbox)|\[/.test(route);

test("no page's first load fetches more than 50 kB of script over the empty page's", async ({ portal }) => {
  const resident = await addResident();
  const cookie = `session=${resident.account.token}`;
  const empty = await pageWeight(`${portal.url}/gallery/empty`, "");
  const signedIn = Object.entries(customersRoutes)
    .filter(([route]) => !route.startsWith("/api/"))
    .map(([route, pathOf]) => ({ route, path: pathOf(resident), as: cookie }));
  const others = [
    ...holdersRoutes.map((route) => ({ route, path: route, as: cookie })),
    ...openRoutes.filter(isPublicPage).map((route) => ({ route, path: route, as: "" })),
  ];
  for (const { route, path, as } of [...signedIn, ...others]) {
    const { script } = await pageWeight(portal.url + path, as);
    expect.soft(script - empty.script, `${route} over the empty page`).toBeLessThanOrEqual(scriptOverEmpty);
  }
});

test("nor does a page of the office's", async ({ portal }) => {
  const [resident, member] = [await addResident(), await addStaff("admin")];
  const empty = await pageWeight(`${portal.url}/gallery/empty`, "");
  for (const [route, { path }] of Object.entries(officeRoutes)) {
    if (/^\/api|\/html$|\[attachment\]|\[file\]/.test(route)) continue;
    const { script } = await pageWeight(portal.url + (await path(resident)), `office=${member.token}`);
    expect.soft(script - empty.script, `${route} over the empty page`).toBeLessThanOrEqual(scriptOverEmpty);
  }
});

test("the charts' library, loaded after the consumption page, weighs no more than 140 kB", async ({
  page,
  portal,
  enter,
}) => {
  const { account, point } = await addResident();
  await enter(account);
  const url = portal.url + consumptionPath(point.number);
  const later = await laterWeight(page, url, `session=${account.token}`, chartTakenOver);
  expect(later).toBeGreaterThan(0);
  expect(later).toBeLessThanOrEqual(scriptLater);
});
