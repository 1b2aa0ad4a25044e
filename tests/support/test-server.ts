import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { startEmbedded } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";

const roles = { owner: "portal_test_owner", app: "portal_test_web", office: "portal_test_work" } as const;
const password = "for-tests-only";

/** `DATABASE_DEADLINE_MS` of tests: a machine that stands still for some seconds is no failure of the portal. */
export const patientDeadline = "30000";

/** Where the test databases are, and the migrated one that each is copied from. */
export type TestServer = { url: string; template: string; run: string };

/** URL of a database of the test server, as one of its roles. */
export function roleUrl(serverUrl: string, database: string, role: keyof typeof roles): string {
  const url = new URL(serverUrl);
  url.username = roles[role];
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

/** One server for a run of tests, with a template database that is migrated once; `TEST_DATABASE_URL` uses a server that is there. */
export async function openTestServer(): Promise<TestServer & { close(): Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => undefined }
    : await temporaryServer();
  const prepared = await prepareServer(server.url);
  const close = async () => {
    await onServer(server.url, async (sql) => {
      const left =
        await sql`select datname from pg_database where datname like ${`portal_%${prepared.run}%`}`;
      for (const { datname } of left) {
        await sql.unsafe(`drop database if exists ${datname} with (force)`);
      }
    });
    await server.stop();
  };
  return { ...prepared, close };
}

/** Makes the roles and a migrated template on a server, whose superuser's URL is given. */
export async function prepareServer(url: string): Promise<TestServer> {
  const run = randomBytes(4).toString("hex");
  const template = `portal_template_${run}`;
  await onServer(url, async (sql) => {
    for (const role of Object.values(roles)) {
      const [known] = await sql`select from pg_roles where rolname = ${role}`;
      if (!known) {
        await sql.unsafe(
          `create role ${role} login ${role === roles.owner ? "createrole" : ""} password '${password}'`,
        );
      }
    }
    await sql.unsafe(`create database ${template} owner ${roles.owner}`);
  });
  await migrateDatabase(roleUrl(url, template, "owner"), [
    { url: roleUrl(url, template, "app"), memberOf: "portal_app" },
    { url: roleUrl(url, template, "office"), memberOf: "portal_office" },
  ]);
  return { url, template, run };
}

/** Copies the template into a database of its own; answers its name. */
export async function copyTemplate({ url, template, run }: TestServer): Promise<string> {
  const name = `portal_${run}_${process.pid}_${randomBytes(3).toString("hex")}`;
  await onServer(url, (sql) =>
    sql.unsafe(`create database ${name} template ${template} owner ${roles.owner} strategy file_copy`),
  );
  return name;
}

/** A database with nothing in it yet, and how to drop it. */
export async function emptyDatabase(url: string): Promise<{ name: string; drop(): Promise<void> }> {
  const name = `portal_empty_${process.pid}_${randomBytes(3).toString("hex")}`;
  await onServer(url, (sql) => sql.unsafe(`create database ${name} owner ${roles.owner}`));
  const drop = async () => {
    await onServer(url, (sql) => sql.unsafe(`drop database ${name} with (force)`));
  };
  return { name, drop };
}

/** Runs `work` as the server's superuser. */
export async function onServer<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

async function temporaryServer() {
  const folder = await mkdtemp(join(await roomyFolder(), "portal-test-"));
  // Root starts the server as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const server = await startEmbedded({ dataFolder: join(folder, "data"), durable: false, port: 54_320 });
  return {
    url: server.url("postgres"),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Memory where there is enough of it: containers often have a /dev/shm of 64 MB. */
export async function roomyFolder(): Promise<string> {
  const memory = await statfs("/dev/shm").catch(() => null);
  return memory && memory.bavail * memory.bsize > 1_000_000_000 ? "/dev/shm" : tmpdir();
}
