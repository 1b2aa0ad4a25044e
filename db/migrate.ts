import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { migrationsFolder } from "@/db/migrations-known";

/** Any number; every migrator of a database waits for this advisory lock (R43). */
const migrationLock = 7_202_411;

/** A login to be made a member of one of the portal's roles. */
export type Login = { url: string; memberOf: "portal_app" | "portal_office" };

/**
 * Brings the database of `ownerUrl` to the newest schema, or to that of the migrations in `folder`, and makes the logins where they
 * are missing. Several at once wait for each other; running it again changes nothing.
 */
export async function migrateDatabase(
  ownerUrl: string,
  logins: Login[] = [],
  folder = migrationsFolder,
): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(sql), { migrationsFolder: folder });
    for (const login of logins) {
      await ensureLogin(sql, login);
    }
  } finally {
    await sql.end();
  }
}

async function ensureLogin(sql: Sql, { url, memberOf }: Login): Promise<void> {
  const { username, password } = new URL(url);
  const [name, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
  const [known] =
    await sql`select pg_has_role(oid, ${memberOf}, 'member') as member from pg_roles where rolname = ${name}`;
  if (!known) {
    const [statement] =
      await sql`select format('create role %I login password %L', ${name}::text, ${secret}::text) as text`;
    await sql.unsafe(statement?.text);
  }
  if (!known?.member) {
    const [statement] = await sql`select format('grant %I to %I', ${memberOf}::text, ${name}::text) as text`;
    await sql.unsafe(statement?.text);
  }
}
