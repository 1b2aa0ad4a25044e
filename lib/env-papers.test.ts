import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { variableNames } from "./env";

/** Names at the start of a line: of an assignment, perhaps commented out, or of a table's row. */
const named = /^(?:(?:# )?([A-Z_]+)=|\| `([A-Z_]+)` )/gm;

test.each([".env.example", "docs/operations.md"])("%s names every variable", (paper) => {
  const text = readFileSync(new URL(`../${paper}`, import.meta.url), "utf8");
  const names = [...text.matchAll(named)].map(([, assigned, listed]) => assigned ?? listed);
  expect(variableNames.filter((name) => !names.includes(name))).toEqual([]);
});
