import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Everything that must hold before a change lands, in the order in which it fails cheapest. */
type Step = {
  name: string;
  command: string[];
  env?: Record<string, string>;
  count?: () => Count;
  needs?: string;
};
type Count = { passed: number; failed: number; skipped: number };

const results = "test-results/counts";
const browserReport = join(results, "browser.json");
const one = (passed: boolean): Count => ({ passed: Number(passed), failed: Number(!passed), skipped: 0 });

/** Projects of vitest as one step, counted from its report. */
function vitest(name: string, projects: string[]): Step {
  const report = join(results, `${projects[0]}.json`);
  return {
    name,
    command: [
      "vitest",
      "run",
      ...projects.map((project) => `--project=${project}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    count: () => {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
        readFileSync(report, "utf8"),
      );
      const broken = testResults.filter(
        (file: { status: string; assertionResults: unknown[] }) =>
          file.status === "failed" && file.assertionResults.length === 0,
      );
      return {
        passed: numPassedTests,
        failed: numFailedTests + broken.length,
        skipped: numPendingTests + numTodoTests,
      };
    },
  };
}

const quick: Step[] = [
  { name: "format and lint", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "route types", command: ["next", "typegen"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "unused code", command: ["knip"] },
  vitest("unit tests", ["unit"]),
];

const full: Step[] = [
  ...quick,
  vitest("integration tests", ["integration"]),
  vitest("tests that take their time", ["endurance"]),
  { name: "build", command: ["next", "build"], env: { NEXT_DIST_DIR: ".next-test" } },
  {
    name: "browser tests",
    command: ["playwright", "test"],
    env: { NEXT_DIST_DIR: ".next-test", PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    needs: "build",
    count: () => {
      const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(browserReport, "utf8")).stats;
      return { passed: expected, failed: unexpected + flaky, skipped };
    },
  },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failedSteps: string[] = [];
for (const step of process.argv.includes("--quick") ? quick : full) {
  if (step.needs && failedSteps.includes(step.needs)) continue;
  const started = Date.now();
  process.stdout.write(`\n── ${step.name}\n`);
  const { status } = spawnSync("npx", ["--no-install", ...step.command], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...step.env },
  });
  const count = countOf(step, status === 0);
  if (status !== 0) failedSteps.push(step.name);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  process.stdout.write(
    `── ${step.name}: ${status === 0 ? "passed" : "FAILED"} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
}
if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(", ")}\n`);
process.stdout.write(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}\n`,
);
process.exitCode = failedSteps.length > 0 || total.failed > 0 ? 1 : 0;

/** A runner that failed without naming a failed test still counts as one failure. */
function countOf(step: Step, passed: boolean): Count {
  try {
    const count = step.count?.() ?? one(passed);
    return passed || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return one(false);
  }
}
