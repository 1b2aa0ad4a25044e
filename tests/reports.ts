import { readFileSync } from "node:fs";

/** What a runner's own report says: how many passed, how many were left out, which failed and why. */
export type Outcome = { passed: number; skipped: number; failures: string[] };

type VitestFile = {
  name: string;
  status: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
};
type PlaywrightSuite = {
  specs: { title: string; file: string; line: number; ok: boolean; tests: PlaywrightTest[] }[];
  suites?: PlaywrightSuite[];
};
type PlaywrightTest = { status: string; results: { error?: { message?: string } }[] };

/** Reads the JSON report of vitest; a file that could not be run at all is one failure. */
export function vitestOutcome(file: string): Outcome {
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failures = (report.testResults as VitestFile[]).flatMap(
    ({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === "failed");
      if (status === "failed" && failed.length === 0) return [said(name, message)];
      return failed.map((test) => said(`${name} › ${test.fullName}`, test.failureMessages[0]));
    },
  );
  return { passed: report.numPassedTests, skipped: report.numPendingTests + report.numTodoTests, failures };
}

/** Reads the JSON report of Playwright; a test that passed only when repeated is a failure. */
export function playwrightOutcome(file: string): Outcome {
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: stats.expected, skipped: stats.skipped, failures: suites.flatMap(failuresOf) };
}

function failuresOf({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) =>
        said(`${file}:${line} › ${title}`, results.find(({ error }) => error)?.error?.message),
      ),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}

function said(test: string, message = ""): string {
  const lines = message.split("\n").filter((line) => line.trim());
  return [test, ...lines.slice(0, 6).map((line) => `    ${line.slice(0, 300)}`)].join("\n");
}
