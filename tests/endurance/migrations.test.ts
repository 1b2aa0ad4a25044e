import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { promisify } from "node:util";
import postgres from "postgres";
import { afterEach, expect, test } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { testDatabase } from "@/tests/support/database";
import { emptyDatabase, roleUrl } from "@/tests/support/test-server";

const run = promisify(execFile);
const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function fresh(): Promise<string> {
  const { name, drop } = await emptyDatabase(testDatabase.server);
  opened.push(drop);
  return roleUrl(testDatabase.server, name, "owner");
}

/** Tables, columns, constraints, policies and functions, as text to compare. */
async function shape(ownerUrl: string): Promise<string[]> {
  const sql = postgres(ownerUrl, { max: 1 });
  opened.push(() => sql.end());
  const rows = await sql`
    select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
      from information_schema.columns where table_schema = 'public'
    union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '')
      from pg_policies where schemaname = 'public'
    union all select 'function ' || oid::regprocedure || ' ' || pg_get_userbyid(proowner)
      from pg_proc where pronamespace = 'public'::regnamespace and proname like 'gate%'
    order by 1`;
  return rows.map((row) => row.line);
}

// R43
test("five migrators at once leave the same database as one alone", async () => {
  const url = await fresh();
  await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(url)));
  expect(await shape(url)).toEqual(await shape(testDatabase.owner));
});

test("running the migrations again changes nothing", async () => {
  const before = await shape(testDatabase.owner);
  await migrateDatabase(testDatabase.owner);
  expect(await shape(testDatabase.owner)).toEqual(before);
  expect(before.length).toBeGreaterThan(150);
});

test("drizzle-kit's own command migrates an empty database alike", async () => {
  const url = await fresh();
  await run("npx", ["--no-install", "drizzle-kit", "migrate"], {
    env: { ...process.env, DATABASE_OWNER_URL: url },
  });
  expect(await shape(url)).toEqual(await shape(testDatabase.owner));
}, 60_000);

test("the committed migrations say all that the schema says", async () => {
  const before = await readdir("db/migrations");
  const { stdout } = await run("npx", ["--no-install", "drizzle-kit", "generate", "--name", "drift"]);
  const added = (await readdir("db/migrations")).filter((file) => !before.includes(file));
  expect({ added, said: stdout.includes("No schema changes") }).toEqual({ added: [], said: true });
}, 60_000);
