import base from "@/playwright.config";

/** Pictures of every page; `npm run pictures` builds first, so that they show what is there. */
export default {
  ...base,
  testDir: ".",
  outputDir: "../../test-results/pictures-failed",
  globalSetup: "../support/browser-set-up.ts",
  projects: [{ name: "pictures" }],
  reporter: [["line"]],
};
