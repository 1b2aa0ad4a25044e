import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The browser of the tests, in this order: `CHROMIUM_PATH`, the system's, Playwright's own, the npm package's. */
export async function chromiumPath(): Promise<string> {
  const candidates = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", chromium.executablePath()];
  const found = candidates.find((path) => path && existsSync(path));
  if (found) return found;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
