import type { Locator, Page } from "@playwright/test";
import { expectVisibleFocus } from "@/tests/support/browser-barriers";

/** Walks with the tab key until a control has focus; every stop on the way must be seen (WCAG 2.4.7, 2.4.11). */
export async function tabTo(page: Page, control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the tab key does not reach ${control}`);
}
