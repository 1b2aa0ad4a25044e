import type { Locator, Page } from "@playwright/test";

/** The page's heading. */
export const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });

/** The box of a document in the list of open items. */
export const box = (page: Page, number: string): Locator =>
  page.getByRole("row").filter({ hasText: number }).getByRole("checkbox");

/** The codes of the slips on the page. */
export const codes = (page: Page): Locator => page.getByRole("img", { name: /UPN QR/ });
