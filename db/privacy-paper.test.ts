import { readFileSync } from "node:fs";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";

// R37, R38
test("docs/privacy.md says of every table what it holds and how long", async () => {
  const paper = readFileSync(new URL("../docs/privacy.md", import.meta.url), "utf8");
  const rows = paper.split("\n").filter((line) => line.startsWith("| `"));
  const modules = await Promise.all(Object.values(import.meta.glob("./schema/*.ts")).map((load) => load()));
  const tables = modules.flatMap((module) => Object.values(module as object)).filter((it) => is(it, PgTable));
  const names = tables.map((table) => getTableConfig(table).name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !rows.some((row) => row.includes(`\`${name}\``)))).toEqual([]);
});
