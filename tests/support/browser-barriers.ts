import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };
/** The narrowest window that WCAG 1.4.10 asks for, and half a phone's: what a doubled text size leaves of it. */
const narrow = [320, 195];

/**
 * Expects a page as it stands to be free of barriers that a machine can find: on a phone and a desktop, light and
 * dark, in narrow windows and with text twice as large (WCAG 2.2 AA).
 */
export async function expectNoBarriers(page: Page): Promise<void> {
  // After an action's redirect the framework puts the page in first and its title a moment later.
  await expect(page).toHaveTitle(/\S/);
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size);
    // Colours that fade would be measured on their way.
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await expectNothingFound(page, new AxeBuilder({ page }).withTags(rules), `light at ${size.width} px`);
    await page.emulateMedia({ colorScheme: "dark" });
    const contrast = new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]);
    await expectNothingFound(page, contrast, `dark at ${size.width} px`);
  }
  for (const width of narrow) {
    await page.setViewportSize({ width, height: 640 });
    expect(await tooWide(page), `${page.url()} scrolls sideways at ${width} px`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  await page.setViewportSize(desktop);
}

/** The innermost elements that reach beyond a window which scrolls sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const innermost = beyond.filter((element) => !beyond.some((other) => other.parentElement === element));
    return innermost.map((element) => element.outerHTML.slice(0, 120));
  });
}

async function expectNothingFound(page: Page, axe: AxeBuilder, how: string): Promise<void> {
  // The usual mode opens a page of its own for each look, for frames of other sites; there are none here.
  const { violations } = await axe.setLegacyMode(true).exclude("iframe").analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))]);
  expect(found, `${page.url()} in ${how}`).toEqual([]);
}

/** Whether what has focus is marked, wholly in the window, and covered by nothing (WCAG 2.4.7, 2.4.11). */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const fault = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return "nothing has focus";
    const marked = focused.closest(".rings") ?? focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(marked);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return "the focus is not marked";
    const { top, bottom, left, width } = marked.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) return "the focus is outside the window";
    const [x, y] = [
      left + Math.min(width / 2, 20),
      Math.max(1, Math.min((top + bottom) / 2, innerHeight - 1)),
    ];
    const above = document.elementFromPoint(x, y);
    const related = above && (marked.contains(above) || above.contains(marked) || above.closest("label"));
    return related ? null : `the focus is covered by ${above?.outerHTML.slice(0, 100)}`;
  });
  const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  expect(fault, focused).toBeNull();
}
