import type { Page } from "@playwright/test";

/** Compressed bytes of script that a page's first load may fetch more than the empty page. */
export const scriptOverEmpty = 50_000;

/** Compressed bytes of script that the consumption page may fetch after its first load, for the charts. */
export const scriptLater = 140_000;

/** Waits until the chart's library has taken over from the chart that the server drew. */
export async function chartTakenOver(page: Page): Promise<void> {
  await page.locator(".bar-drawing").first().scrollIntoViewIfNeeded();
  await page.locator(".recharts-surface").first().waitFor({ timeout: 20_000 });
  await page.waitForLoadState("networkidle");
}
