import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, playwrightOutcome, vitestOutcome } from "./reports";

/** Everything that must hold before a change lands, in the order in which it fails cheapest. */
type Step = {
  name: string;
  command: string[];
  env?: Record<string, string>;
  outcome?: () => Outcome;
  needs?: string;
};

const results = "test-results/counts";
const browserReport = join(results, "browser.json");

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
    outcome: () => vitestOutcome(report),
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
    outcome: () => playwrightOutcome(browserReport),
  },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let passed = 0;
let skipped = 0;
const failures: string[] = [];
const failedSteps: string[] = [];
for (const step of process.argv.includes("--quick") ? quick : full) {
  if (step.needs && failedSteps.includes(step.needs)) continue;
  const started = Date.now();
  process.stdout.write(`\n── ${step.name}\n`);
  const { status } = spawnSync("npx", ["--no-install", ...step.command], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...step.env },
  });
  const outcome = outcomeOf(step, status === 0);
  if (status !== 0) failedSteps.push(step.name);
  passed += outcome.passed;
  skipped += outcome.skipped;
  failures.push(...outcome.failures);
  process.stdout.write(
    `── ${step.name}: ${status === 0 ? "passed" : "FAILED"} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
}
// Long runs are read from their end: what failed is said there again.
for (const failure of failures) process.stdout.write(`\n✗ ${failure}\n`);
if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(", ")}\n`);
process.stdout.write(`${passed} passed, ${failures.length} failed${skipped ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failedSteps.length > 0 || failures.length > 0 ? 1 : 0;

/** A runner that failed without naming a failed test still counts as one failure. */
function outcomeOf({ name, outcome }: Step, succeeded: boolean): Outcome {
  const nameless = { passed: Number(succeeded), skipped: 0, failures: succeeded ? [] : [name] };
  try {
    const read = outcome?.() ?? nameless;
    return succeeded || read.failures.length > 0
      ? read
      : { ...read, failures: [`${name}: the runner itself`] };
  } catch {
    return { ...nameless, passed: 0, failures: [`${name}: no report`] };
  }
}
