import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, playwrightOutcome, vitestOutcome } from "./reports";
import { shownRequirements } from "./requirements";

/**
 * Everything that must hold before a change lands, in the order in which it fails cheapest; `--quick`, `--faults` and
 * `--security` are parts of it. `TESTS=long`, `FAULTS=long` and `KILLS=200` give them the time of a night.
 */
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

const built = { NEXT_DIST_DIR: ".next-test" };
const build: Step = { name: "build", command: ["next", "build"], env: built };
const faults: Step = { ...vitest("faults", ["faults"]), env: built, needs: "build" };

/** The browser tests, or those of some files alone. */
const browser = (files: readonly string[] = []): Step => ({
  name: "browser tests",
  command: ["playwright", "test", ...files],
  env: { ...built, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
  needs: "build",
  outcome: () => playwrightOutcome(browserReport),
});

/** Every test that shows a requirement of docs/security.md. */
function security(): Step[] {
  const files = [...new Set(shownRequirements().flatMap(({ tests }) => tests.map(({ file }) => file)))];
  const isBrowser = (file: string) => file.startsWith("tests/e2e/");
  const others = vitest("requirements", ["unit", "integration", "endurance"]);
  return [
    { ...others, command: [...others.command, ...files.filter((file) => !isBrowser(file))] },
    build,
    browser(files.filter(isBrowser)),
  ];
}

const forms: Record<string, () => Step[]> = {
  "--quick": () => quick,
  "--faults": () => [build, faults],
  "--security": security,
};

const full = (): Step[] => [
  ...quick,
  vitest("integration tests", ["integration"]),
  vitest("tests that take their time", ["endurance"]),
  build,
  faults,
  browser(),
];
const steps = (forms[process.argv[2] ?? ""] ?? full)();

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let passed = 0;
let skipped = 0;
const failures: string[] = [];
const failedSteps: string[] = [];
for (const step of steps) {
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
