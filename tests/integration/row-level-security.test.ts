import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";

/** Tables without customers' data: what can have a price, and hashes and times of what happens before there is a payer. */
const open = [
  "calorific_values",
  "captchas",
  "degree_days",
  "price_items",
  "sessions",
  "throttle_events",
  "tokens",
];

// R25
test("every table is behind forced row-level security, or is named as holding no customer's data", async () => {
  const tables = await transaction("app", (tx) =>
    tx.execute<{ name: string; forced: boolean }>(
      sql`select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
    ),
  );
  expect(tables.filter((table) => !table.forced).map((table) => table.name)).toEqual(open);
  expect(tables.length).toBeGreaterThan(15);
});

// R25
test("the application's role owns nothing and cannot set row-level security aside", async () => {
  const [role] = await transaction("app", (tx) =>
    tx.execute(
      sql`select rolsuper or rolbypassrls or rolcreaterole as mighty,
          (select count(*)::int from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owned
          from pg_roles r where rolname = current_user`,
    ),
  );
  expect(role).toEqual({ mighty: false, owned: 0 });
});
