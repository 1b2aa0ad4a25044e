import { gzipSync } from "node:zlib";
import { cast } from "@/lib/demo/cast";
import { consumptionPath } from "@/lib/supply-points/paths";
import { createAccount } from "@/tests/support/accounts";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { expectError } from "@/tests/support/browser-steps";
import { addMeter, addPayer, addReading, addSupplyPoint } from "@/tests/support/factories";
import { expect, type Page, test } from "./fixtures";

/** Water used month by month; May and June of 2025 were read as one, August is an estimate, the autumn is unread. */
const used = {
  2024: [9, 9, 10, 9, 10, 11, 12, 9, 9, 9, 8, 9],
  2025: [10, 8, 9, 9, null, 20, 10, 8],
} as const;
const view = "view=months&until=2025-12-31";

async function addReadPoint() {
  const payer = await addPayer();
  const [point, account] = await Promise.all([addSupplyPoint(payer), createAccount(payer.code)]);
  const meter = await addMeter(point, {}, { installedOn: "2023-12-31", initialValue: "100" });
  let shown = 100;
  for (const [year, months] of Object.entries(used)) {
    for (const [month, amount] of months.entries()) {
      if (amount === null) continue;
      shown += amount;
      const day = new Date(Date.UTC(Number(year), month + 1, 0)).toISOString().slice(0, 10);
      const source = day === "2025-08-31" ? "estimate" : "company";
      await addReading(meter, day, String(shown), { source });
    }
  }
  return { point, account };
}

const chart = (page: Page) => page.locator(".bar-drawing");
const useTable = (page: Page, name: RegExp) => page.getByRole("table", { name });

/** Values as the visible shape of the drawing has them, of this year and the year before. */
const drawn = (page: Page, of: "now" | "before") =>
  chart(page).locator(`.bar-values-${of}:visible text`).allTextContents();

for (const javaScriptEnabled of [false, true]) {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"} at ${viewport.width} px`, () => {
      test.use({ javaScriptEnabled, viewport });

      test("chart and table say the same, and what each figure rests on", async ({ page, enter }) => {
        const { point, account } = await addReadPoint();
        await enter(account);
        await page.goto(consumptionPath(point.number, view));
        const table = useTable(page, /^Poraba vode po mesecih v m³$/);
        // 31 and 30 days of 20 m³: 10,16 is 10, and the rest is 10.
        await expect(table.getByRole("row", { name: /^maj / })).toHaveText("maj10 m³porazdeljeno10 m³0 m³");
        await expect(table.getByRole("row", { name: /^avgust / })).toHaveText("avgust8 m³ocena9 m³−1 m³");
        await expect(table.getByRole("row", { name: /^september / })).toHaveText("september–9 m³–");
        await expect(table.getByRole("row", { name: /^Do 31\. 8\. 2025/ })).toHaveText(
          "Do 31. 8. 202574 m³79 m³−5 m³",
        );
        if (!javaScriptEnabled) {
          expect(await drawn(page, "now")).toEqual(["10", "8", "9", "9", "10", "10", "10", "≈\u20098"]);
          expect(await drawn(page, "before")).toEqual(used[2024].map(String));
        }
        const figures = page.locator(".key-figures > div");
        await expect(figures.filter({ hasText: "Poraba od 1. 1. 2025 do 31. 8. 2025" })).toContainText(
          "74 m³",
        );
        await expect(figures.filter({ hasText: "Isti dnevi leta 2024" })).toContainText("79 m³");
        await expect(figures.filter({ hasText: "Razlika" })).toContainText("−5 m³ (−6,3 %)");
        await expect(page.getByText("porabo med dvema odčitkoma smo razdelili po dnevih")).toBeVisible();
      });

      test("periods are changed by links, and an own range by two days", async ({ page, enter }) => {
        const { point, account } = await addReadPoint();
        await enter(account);
        await page.goto(consumptionPath(point.number, view));
        await page.getByRole("link", { name: "Četrtletja" }).click();
        const quarters = useTable(page, /po četrtletjih/);
        await expect(quarters.getByRole("row", { name: /^1\. četrtletje / })).toHaveText(
          "1. četrtletje27 m³28 m³−1 m³",
        );
        await page.getByRole("link", { name: "Prej: leto 2024" }).click();
        await expect(page).toHaveURL(/until=2024-12-31/);
        await page.getByRole("link", { name: "Po izbiri" }).click();
        await page.getByLabel("Od", { exact: true }).fill("2025-01-01");
        await page.getByLabel("Do", { exact: true }).fill("2024-03-31");
        await page.getByRole("button", { name: "Prikaži obdobje" }).click();
        await expectError(page, "Do", "Konec obdobja je pred njegovim začetkom. Izberite poznejši dan.");
        await page.getByLabel("Do", { exact: true }).fill("2025-03-31");
        await page.getByRole("button", { name: "Prikaži obdobje" }).click();
        await expect(page).toHaveURL(/view=range&?.*from=2025-01-01&to=2025-03-31|from=2025-01-01/);
        const months = useTable(page, /po mesecih/);
        await expect(months.getByRole("row", { name: /^Skupaj/ })).toHaveText("Skupaj27 m³28 m³−1 m³");
        // The address holds all of it: opened anew it shows the same.
        await page.goto(page.url());
        await expect(months.getByRole("row", { name: /^Skupaj/ })).toHaveText("Skupaj27 m³28 m³−1 m³");
      });
    });
  }
}

test("the live chart takes the drawing's place without a jump, and tells its values to the keyboard", async ({
  page,
  enter,
}) => {
  const { point, account } = await addReadPoint();
  await enter(account);
  // So low a window that the chart, and with it its code, is asked for only below.
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto(consumptionPath(point.number, view));
  const place = page.locator(".bar-plot");
  const before = await place.boundingBox();
  await page.waitForLoadState("networkidle");
  const later: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") later.push(response.body());
  });
  await place.scrollIntoViewIfNeeded();
  const live = page.locator(".bar-live .recharts-surface");
  await expect(live).toBeVisible();
  expect((await place.boundingBox())?.height).toBe(before?.height);
  const scripts = (await Promise.all(later)).map((script) => gzipSync(script).length);
  const loaded = scripts.reduce((sum, bytes) => sum + bytes, 0);
  expect(loaded, "bytes of script that the chart loads, compressed").toBeGreaterThan(50_000);
  expect(loaded).toBeLessThanOrEqual(140_000);
  await expect(page.locator(".bar-live .bar-values-before")).toHaveText(used[2024].map(String));

  await live.focus();
  const told = page.locator(".bar-live").getByRole("status");
  await expect(told).toContainText("2025: 10 m³");
  await page.keyboard.press("ArrowRight");
  await expect(told).toHaveText("februar2025: 8 m³2024: 9 m³");

  await page.getByRole("button", { name: "2024", exact: true }).click();
  await expect(page.getByRole("button", { name: "2024", exact: true })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await expect(page.locator(".bar-live .bar-values-before")).toHaveCount(0);
  await expect(page.locator(".bar-live .bar-values-now")).toHaveCount(8);
});

test("a range drawn over the columns opens as a view of its own", async ({ page, enter }) => {
  const { point, account } = await addReadPoint();
  await enter(account);
  await page.goto(consumptionPath(point.number, view));
  const live = page.locator(".bar-live");
  await page.locator(".bar-plot").scrollIntoViewIfNeeded();
  await expect(live.locator(".recharts-surface")).toBeVisible();
  const { x, y, width, height } = (await live.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const column = (at: number) => x + (width * (at + 0.5)) / 12;
  await page.mouse.move(column(1), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(column(3), y + height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(page).toHaveURL(/view=range&from=2025-02-01&to=2025-04-30/);
  await expect(useTable(page, /po mesecih/).getByRole("row")).toHaveCount(5);
});

test("where the chart's code does not come, the drawing stays", async ({ page, enter }) => {
  const { point, account } = await addReadPoint();
  await enter(account);
  // So low a window that the chart, and with it its code, is asked for only below.
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto(consumptionPath(point.number, view));
  await page.waitForLoadState("networkidle");
  let asked = 0;
  await page.route("**/_next/**", (route) => {
    asked++;
    return route.fulfill({ status: 404 });
  });
  await chart(page).scrollIntoViewIfNeeded();
  await expect.poll(() => asked).toBeGreaterThan(0);
  await expect(page.locator(".bar-live")).toHaveCount(0);
  expect(await drawn(page, "before")).toEqual(used[2024].map(String));
});

test("all of it in English", async ({ page, enter, context, portal }) => {
  const { point, account } = await addReadPoint();
  await enter(account);
  await context.addCookies([{ name: "language", value: "en", url: portal.url }]);
  await page.goto(consumptionPath(point.number, view));
  const table = useTable(page, /^Water use by month in m³$/);
  await expect(table.getByRole("row", { name: /^August / })).toHaveText("August8 m³estimate9 m³−1 m³");
  await expect(page.getByText("Use from 1 January 2025 to 31 August 2025")).toBeVisible();
});

test("a point without a meter says why, and services of one point are switched by links", async ({
  page,
  signIn,
}) => {
  await signIn(cast.noMeter.payerCode);
  await page.goto(consumptionPath(cast.noMeter.point));
  await expect(page.getByText("To odjemno mesto nima števca")).toBeVisible();
  await signIn(cast.threeMeters.payerCode);
  await page.goto(consumptionPath(cast.threeMeters.point));
  await expect(page.locator(".bar-chart")).toHaveCount(2);
  await page.getByRole("navigation", { name: "Storitve" }).getByRole("link", { name: "Plin" }).click();
  await expect(page.locator(".bar-chart")).toHaveCount(1);
  await page.getByRole("navigation", { name: "Enota" }).getByRole("link", { name: "kWh" }).click();
  await expect(page.getByRole("table", { name: "Poraba plina po mesecih v kWh" })).toBeVisible();
  await expect(page).toHaveURL(/unit=kWh.*services=gas/);
});

test("the overview leads to the use of all points, which leads on to each", async ({ page, signIn }) => {
  await signIn(cast.registered.payerCode);
  await page.goto("/");
  await page.getByRole("link", { name: "Poraba vseh odjemnih mest" }).click();
  const points = page.getByRole("table", { name: "Poraba po odjemnih mestih" });
  const own = points.getByRole("link", { name: new RegExp(cast.registered.waterPoint) });
  await own.click();
  await expect(page.getByRole("region", { name: "Poraba vode", exact: true })).toBeVisible();
});

test("no barrier in any state of the page", async ({ page, signIn, enter }) => {
  test.slow();
  await signIn(cast.registered.payerCode);
  for (const path of [
    consumptionPath(cast.registered.waterPoint),
    consumptionPath(cast.registered.heatPoint, "view=halves"),
    consumptionPath(cast.registered.gasPoint, "view=range&from=2025-02-31&to="),
    "/consumption",
  ]) {
    await page.goto(path);
    await expectNoBarriers(page);
  }
  const { point, account } = await addReadPoint();
  await enter(account);
  await page.goto(consumptionPath(point.number, view));
  await page.locator(".bar-plot").scrollIntoViewIfNeeded();
  await expect(page.locator(".bar-live .recharts-surface")).toBeVisible();
  await expectNoBarriers(page);
});
