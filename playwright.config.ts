import { defineConfig } from "@playwright/test";
import { chromiumPath } from "@/tests/support/browser";

/** Steps in four windows are taken in two of them, one of each language and width, where there is no night's time for all. */
const atLength = process.env.TESTS === "long";

export default defineConfig<object, { proxyless: boolean }>({
  testDir: "tests/e2e",
  outputDir: "test-results/browser",
  globalSetup: "./tests/support/browser-set-up.ts",
  workers: 3,
  grepInvert: atLength ? undefined : /\b(sl, 390 px|en, 1280 px)\b/,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Generous: a busy machine is no failure, and one hung test costs a run four minutes.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["line"], ["json"]] : [["line"]],
  projects: [
    { name: "portal" },
    // The gate once more, with pages, actions and routes left to themselves (R23).
    { name: "without its proxy", testMatch: "**/gate*.spec.ts", use: { proxyless: true } },
  ],
  use: {
    screenshot: "only-on-failure",
    timezoneId: "America/Anchorage",
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
