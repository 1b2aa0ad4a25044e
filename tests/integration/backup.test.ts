import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDatabase, transaction } from "@/db/client";
import { testPassword } from "@/tests/support/accounts";
import { testDatabase } from "@/tests/support/database";
import { addPayer } from "@/tests/support/factories";
import { portal } from "@/tests/support/portal-command";
import { addResident } from "@/tests/support/resident";
import { addSecondFactor } from "@/tests/support/second-factor";
import { addStaff } from "@/tests/support/staff";
import { emptyDatabase, roleUrl } from "@/tests/support/test-server";

const folder = await mkdtemp(join(tmpdir(), "portal-backup-"));
const file = join(folder, "portal.jsonl.gz");
const passing = ["captchas", "sessions", "staff_sessions", "staff_tokens", "throttle_events", "tokens"];
const opened: (() => Promise<void>)[] = [];

/** Every table of a database with its rows as one sum, seen by the superuser. */
async function contents(database: string): Promise<Record<string, string>> {
  const url = new URL(testDatabase.server);
  url.pathname = `/${database}`;
  const asked = postgres(url.href, { max: 1 });
  const tables = await asked<{ name: string }[]>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await asked<{ sum: string }[]>`
      select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from ${asked(name)} t`;
    sums[name] = row?.sum ?? "";
  }
  await asked.end();
  return sums;
}

const shape = async (database: string): Promise<string> => {
  const url = new URL(testDatabase.server);
  url.pathname = `/${database}`;
  const asked = postgres(url.href, { max: 1 });
  const [row] = await asked<{ shape: string }[]>`
    select string_agg(line, E'\n' order by line) as shape from (
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
        where connamespace = 'public'::regnamespace
      union all select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r') lines`;
  await asked.end();
  return row?.shape ?? "";
};

/** Points this process and the commands that it starts at another database. */
function use(database: string): void {
  process.env.DATABASE_URL = roleUrl(testDatabase.server, database, "app");
  process.env.DATABASE_OFFICE_URL = roleUrl(testDatabase.server, database, "office");
  process.env.DATABASE_OWNER_URL = roleUrl(testDatabase.server, database, "owner");
}

async function another(): Promise<string> {
  const { name, drop } = await emptyDatabase(testDatabase.server);
  opened.push(drop);
  use(name);
  return name;
}

beforeAll(async () => {
  const resident = await addResident();
  await addSecondFactor(resident.account);
  await addStaff("admin");
  await addPayer({ name: 'ČEŠNJA, "Žiga" \\ (brat)\nin sestra\t💧' });
  await addPayer();
  const { code, errors } = await portal("backup", file);
  expect(errors).toMatch(/rows of \d\d tables/);
  expect(code).toBe(0);
}, 60_000);

afterAll(async () => {
  use(testDatabase.name);
  await closeDatabase();
  for (const drop of opened) await drop();
  await rm(folder, { recursive: true });
});

// R47
describe("a backup, restored into an empty database", () => {
  test("is all that there was, row by row, under the same constraints and the same row security", async () => {
    const restored = await another();
    const { code, errors } = await portal("restore", file);
    expect(errors).toMatch(/Restored as of 20/);
    expect(code).toBe(0);
    const [before, after] = [await contents(testDatabase.name), await contents(restored)];
    const kept = (all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).filter(([table]) => !passing.includes(table)));
    expect(Object.values(kept(before)).filter((sum) => !sum.startsWith("0 ")).length).toBeGreaterThan(20);
    expect(kept(after)).toEqual(kept(before));
    expect(await shape(restored)).toBe(await shape(testDatabase.name));
    // R8: what was used since must not open anything again.
    for (const table of passing) expect(after[table], table).toMatch(/^0 /);
  }, 60_000);

  test("serves: the application sees nothing without a payer, passwords fit, numbers go on", async () => {
    await closeDatabase();
    vi.resetModules();
    const { transaction: fresh } = await import("@/db/client");
    const { isPassword } = await import("@/lib/auth/password");
    const seen = await fresh("app", (tx) => tx.execute(sql`select id from payers`));
    expect(seen).toEqual([]);
    const [account] = await fresh("office", (tx) =>
      tx.execute<{ hash: string }>(sql`select password_hash as hash from accounts limit 1`),
    );
    expect(await isPassword(testPassword, account?.hash)).toBe(true);
    const added = await fresh("office", (tx) =>
      tx.execute(
        sql`insert into payers (code, name, street, postcode, city) values ('999', 'A', 'b 1', '3320', 'V') returning id`,
      ),
    );
    expect(added).toHaveLength(1);
    const { closeDatabase: close } = await import("@/db/client");
    await close();
  });
});

test("mails that waited are called off where that is wished", async () => {
  use(testDatabase.name);
  await another();
  const { errors, code } = await portal("restore", file, "--hold-mail");
  expect(code).toBe(0);
  const held = Number(/(\d+) mails were called off/.exec(errors)?.[1]);
  expect(held).toBeGreaterThan(0);
}, 60_000);

test.each([
  ["was cut off", async () => (await readFile(file)).subarray(0, 2_000)],
  [
    "had a row changed",
    async () =>
      gzipSync(
        gunzipSync(await readFile(file))
          .toString("utf8")
          .replace("Kersnikova cesta", "Kersnikova ulica"),
      ),
  ],
  [
    "lost a line",
    async () => {
      const lines = gunzipSync(await readFile(file))
        .toString("utf8")
        .split("\n");
      return gzipSync(lines.filter((_, at) => at !== 5).join("\n"));
    },
  ],
  [
    "is of a newer version",
    async () =>
      gzipSync(
        gunzipSync(await readFile(file))
          .toString("utf8")
          .replace(/"migration":"\d+/, '"migration":"9999'),
      ),
  ],
  ["is none", async () => Buffer.from("no backup")],
])(
  "a file that %s is refused, and nothing is written",
  async (_, make) => {
    const bad = join(folder, `${randomUUID()}.gz`);
    await writeFile(bad, await make());
    const database = await another();
    const { code, errors } = await portal("restore", bad);
    expect(code).toBe(1);
    expect(errors).toMatch(/^Nothing was restored: /);
    expect(Object.values(await contents(database)).filter((sum) => !sum.startsWith("0 "))).toEqual([]);
  },
  60_000,
);

test("a database that holds something is left as it is", async () => {
  use(testDatabase.name);
  const before = await contents(testDatabase.name);
  const { code, errors } = await portal("restore", file);
  expect(code).toBe(1);
  expect(errors).toMatch(/the database is not empty/);
  expect(await contents(testDatabase.name)).toEqual(before);
  expect(await shape(testDatabase.name)).toContain("true true");
  await transaction("office", async () => undefined);
}, 60_000);
