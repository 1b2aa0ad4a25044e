import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A test, by its name and file, that shows a requirement of docs/security.md. */
export type Showing = { name: string; file: string };

export type Requirement = { number: number; text: string; tests: Showing[] };

export const securityPaper = "docs/security.md";

const folders = ["app", "db", "emails", "lib", "tests"];
const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path);

/** Tests with the requirements that they name, in a comment before them (`// R24, R25`) or in their own name (`(R24)`). */
export function testsOfRequirements(): Map<number, Showing[]> {
  const found = new Map<number, Showing[]>();
  const files = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
    )
    .filter(isTest)
    .sort();
  for (const file of files) {
    for (const { numbers, name } of namingsIn(readFileSync(file, "utf8"))) {
      for (const number of numbers) found.set(number, [...(found.get(number) ?? []), { name, file }]);
    }
  }
  return found;
}

type Naming = { numbers: number[]; name: string };

/** What a test file names: each comment with the name of the test or group that follows it. */
export function namingsIn(text: string): Naming[] {
  const namings: Naming[] = [];
  for (const { index, 0: comment } of text.matchAll(/^[ \t]*\/\/ R\d+(, R\d+)*\b.*$/gm)) {
    const name = nameAfter(text.slice(index + comment.length));
    if (name) namings.push({ numbers: numbersIn(comment), name });
  }
  for (const [, , name = ""] of text.matchAll(
    /\btest(?:\.\w+)?\(\s*(["'`])((?:(?!\1).)*\(R\d+[^)]*\)(?:(?!\1).)*)\1/g,
  )) {
    namings.push({ numbers: numbersIn(name), name: inWords(name) });
  }
  return namings;
}

const numbersIn = (text: string): number[] =>
  [...(/R\d+(?:, R\d+)*/.exec(text)?.[0] ?? "").matchAll(/\d+/g)].map(([number]) => Number(number));

/** The name that the next test or group is called by; the table of a `.each` stands before it. */
function nameAfter(text: string): string | null {
  const call = /\b(?:test|describe)((?:\.\w+)*)\(/.exec(text);
  if (!call) return null;
  const rest = text.slice(call.index + call[0].length);
  const isTable = /\.(each|skipIf)$/.test(call[1] ?? "");
  const named = (isTable ? /\)\(\s*(["'`])((?:(?!\1)[\s\S])*)\1/ : /^\s*(["'`])((?:(?!\1)[\s\S])*)\1/).exec(
    rest,
  );
  return named?.[2] === undefined ? null : inWords(named[2]);
}

/** A name that is worked out in part: the part is left out. */
const inWords = (name: string): string =>
  name
    .replace(/\$\{[^}]*\}|%s/g, "…")
    .replace(/\s*\(R\d+[^)]*\)/g, "")
    .replace(/\s+/g, " ")
    .trim();

const row = /^\| R(\d+) \| ([^|]+) \|.*\|$/;

/** The requirements as docs/security.md words them, each with the tests that name it. */
export function shownRequirements(): Requirement[] {
  const tests = testsOfRequirements();
  return readFileSync(securityPaper, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, number, text = ""] = row.exec(line) ?? [];
      return number ? [{ number: Number(number), text, tests: tests.get(Number(number)) ?? [] }] : [];
    });
}

/** The paper with its table as the tests have it now. */
export function paperWithTests(): string {
  const byNumber = new Map(shownRequirements().map((requirement) => [requirement.number, requirement]));
  return readFileSync(securityPaper, "utf8")
    .split("\n")
    .map((line) => {
      const requirement = byNumber.get(Number(row.exec(line)?.[1]));
      return requirement ? rowOf(requirement) : line;
    })
    .join("\n");
}

function rowOf({ number, text, tests }: Requirement): string {
  const byFile = new Map<string, Showing[]>();
  for (const test of tests) byFile.set(test.file, [...(byFile.get(test.file) ?? []), test]);
  const shown = [...byFile].map(
    ([file, named]) =>
      `[${file.replace(/^.*\//, "")}](../${encodeURI(file)}): ${[...new Set(named.map(({ name }) => name))].join(" · ")}`,
  );
  return `| R${number} | ${text} | ${shown.join("<br>").replaceAll("|", "\\|")} |`;
}
