import { sql } from "drizzle-orm";
import { type Role, transaction } from "@/db/client";
import { newestMigration } from "@/db/migrations-known";
import { env } from "@/lib/env";
import { bad, type Look, look, ok } from "./finding";

const oldestVersion = 15;
const mostSecondsApart = 5;

type Login = { name: string; member: boolean; super: boolean; bypass: boolean; owns: boolean };

const memberships = { app: "portal_app", office: "portal_office" } as const;

/** Where a role's URL is set, what its login may; the application must be neither owner nor superuser, or no row is safe. */
const loginLook = (role: keyof typeof memberships, variable: string): Look => ({
  about: `login of ${variable}`,
  look: async () => {
    if (role === "office" && !env().DATABASE_OFFICE_URL)
      return look("not set: a worker or the cron route on another host must send mail", `set ${variable}`);
    const [login] = await transaction(role, (tx) =>
      tx.execute<Login>(sql`
        select current_user::text as name, pg_has_role(current_user, ${memberships[role]}, 'member') as member,
               rolsuper as super, rolbypassrls as bypass,
               exists (select from pg_tables where schemaname = 'public' and tableowner = current_user) as owns
          from pg_roles where rolname = current_user`),
    );
    if (!login?.member)
      return bad(
        `${login?.name} is not in ${memberships[role]}`,
        `grant ${memberships[role]} to ${login?.name}`,
      );
    if (login.super || login.bypass || login.owns)
      return bad(
        `${login.name} sees every row, whatever the gate says`,
        "take a login of its own, neither owner nor superuser nor bypassrls",
      );
    return ok(`${login.name}, in ${memberships[role]}`);
  },
});

/** What the database is, how far its schema is, and whether its clock is ours. */
export const databaseLooks: readonly Look[] = [
  {
    about: "server",
    look: async () => {
      const [found] = await inDatabase<{ number: number; version: string; encoding: string }>(sql`
        select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
               pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`);
      if (!found) return bad("no answer", "see docs/operations.md");
      const version = Math.floor(found.number / 10_000);
      if (version < oldestVersion)
        return bad(`PostgreSQL ${found.version}`, `PostgreSQL ${oldestVersion} or newer is needed`);
      return found.encoding === "UTF8"
        ? ok(`PostgreSQL ${found.version}`)
        : bad(`the database's encoding is ${found.encoding}`, "make it anew with encoding UTF8");
    },
  },
  {
    about: "Slovenian order",
    look: async () => {
      const [found] = await inDatabase<{ sorted: string }>(sql`
        select string_agg(word, ' ' order by word collate "sl-x-icu") as sorted
          from unnest(array['sol', 'šola', 'cesta', 'čaj', 'zebra', 'žaba']) as words (word)`);
      return found?.sorted === "cesta čaj sol šola zebra žaba"
        ? ok("č after c, š after s, ž after z")
        : bad(`sorted as ${found?.sorted}`, "the server must be built with ICU");
    },
  },
  {
    about: "schema",
    look: async () => {
      const { tag, when } = await newestMigration();
      const [found] = await inDatabase<{ newest: number | null }>(
        sql`select max(created_at)::float8 as newest from drizzle.__drizzle_migrations`,
        "owner",
      );
      if (!found?.newest || found.newest < when) return bad(`not at ${tag} yet`, "npm run db:migrate");
      return found.newest > when
        ? look("newer than this version of the portal", "start the newer version, or go back with a backup")
        : ok(`at ${tag}`);
    },
  },
  {
    about: "row security",
    look: async () => {
      const open = await inDatabase<{ name: string }>(sql`
        select relname as name from pg_class
         where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and not relforcerowsecurity`);
      return open.length === 0
        ? ok("forced wherever it stands")
        : bad(
            `not forced on ${open.map(({ name }) => name).join(", ")}`,
            "alter table … force row level security",
          );
    },
  },
  loginLook("app", "DATABASE_URL"),
  loginLook("office", "DATABASE_OFFICE_URL"),
  {
    about: "clock",
    look: async () => {
      const asked = Date.now();
      const [found] = await inDatabase<{ now: number }>(
        sql`select extract(epoch from clock_timestamp())::float8 as now`,
      );
      const apart = Math.abs((found?.now ?? 0) - (asked + Date.now()) / 2_000);
      return apart < mostSecondsApart
        ? ok(`${apart.toFixed(1)} s from the database's`)
        : bad(
            `${Math.round(apart)} s from the database's`,
            "let both hosts follow a time server (chrony, systemd-timesyncd)",
          );
    },
  },
  {
    about: "limits",
    look: async () => {
      const [found] = await inDatabase<{ statement: string; most: number; used: number }>(sql`
        select current_setting('statement_timeout') as statement, current_setting('max_connections')::int as most,
               (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used`);
      if (found?.statement === "0")
        return look(
          "statements may take as long as they like",
          "behind a pooler: alter role … set statement_timeout (docs/operations.md)",
        );
      return ok(
        `statements end after ${found?.statement}; ${found?.used} of ${found?.most} connections are used`,
      );
    },
  },
];

/** One question as a role, the application where nothing else is said; the owner's where it is configured, else the application's. */
async function inDatabase<Row extends Record<string, unknown>>(
  question: ReturnType<typeof sql>,
  role: Role = "app",
): Promise<Row[]> {
  const asked = role === "owner" && !env().DATABASE_OWNER_URL ? "app" : role;
  return [...(await transaction(asked, (tx) => tx.execute(question)))] as Row[];
}
