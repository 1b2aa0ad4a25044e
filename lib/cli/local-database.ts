import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { closeDatabase } from "@/db/client";
import { EmbeddedAlreadyRunning, type EmbeddedServer, findRunning, startEmbedded } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { type LocalSecrets, localSecrets } from "@/lib/cli/local-secrets";

/** Folder of the embedded database, the local mailbox and their secrets; `PORTAL_DATA` names another. */
export const localDataFolder = (): string => resolve(process.env.PORTAL_DATA ?? "data");

export type LocalDatabase = {
  secrets: LocalSecrets;
  notices: string[];
  /** Where the rows really are; root may have had to put them elsewhere. */
  clusterFolder: string | null;
  /** False where another process serves the data folder; `stop` then leaves it running. */
  started: boolean;
  stop(): Promise<void>;
};

/**
 * Runs a command against `DATABASE_URL`, or against the embedded database of the data folder, which is started
 * for the command where nothing serves it yet. Connections are closed in the end.
 */
export async function withDatabase<T>(command: () => Promise<T>): Promise<T> {
  loadDotEnv();
  const local = process.env.DATABASE_URL || process.env.DATABASE_OWNER_URL ? null : await openLocalDatabase();
  try {
    return await command();
  } finally {
    await closeDatabase();
    await local?.stop();
  }
}

/** Starts or finds the embedded server, migrates its database, and points this process at it. */
export async function openLocalDatabase(dataFolder = localDataFolder()): Promise<LocalDatabase> {
  const secrets = await localSecrets(dataFolder);
  const server = await startOrFind(join(dataFolder, "postgres"));
  try {
    await prepare(server, secrets, join(dataFolder, "mailbox"));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    secrets,
    notices: server.notices,
    clusterFolder: server.dataFolder,
    started: server.started,
    stop: () => server.stop(),
  };
}

type Reachable = Pick<EmbeddedServer, "host" | "port" | "password" | "notices" | "stop"> & {
  started: boolean;
  dataFolder: string | null;
};

async function startOrFind(folder: string): Promise<Reachable> {
  try {
    const server = await startEmbedded({ dataFolder: folder });
    return { ...server, started: true };
  } catch (error) {
    const running = error instanceof EmbeddedAlreadyRunning ? await findRunning(folder) : null;
    if (!running) throw error;
    return { ...running, notices: [], dataFolder: null, started: false, stop: async () => undefined };
  }
}

async function prepare(server: Reachable, secrets: LocalSecrets, mailbox: string): Promise<void> {
  const urlOf = (user: string, password: string, database = "portal") =>
    `postgres://${user}:${encodeURIComponent(password)}@${server.host}:${server.port}/${database}`;
  const sql = postgres(urlOf("postgres", server.password, "postgres"), { max: 1, onnotice: () => undefined });
  try {
    const [owner] = await sql`select from pg_roles where rolname = 'portal_owner'`;
    if (!owner)
      await sql.unsafe(`create role portal_owner login createrole password '${secrets.ownerPassword}'`);
    const [database] = await sql`select from pg_database where datname = 'portal'`;
    if (!database) await sql.unsafe("create database portal owner portal_owner");
  } finally {
    await sql.end();
  }
  process.env.DATABASE_OWNER_URL = urlOf("portal_owner", secrets.ownerPassword);
  process.env.DATABASE_URL = urlOf("portal_web", secrets.appPassword);
  process.env.DATABASE_OFFICE_URL = urlOf("portal_work", secrets.officePassword);
  process.env.AUTH_SECRET ??= secrets.authSecret;
  if (!process.env.SMTP_URL && !process.env.RESEND_API_KEY) process.env.MAILBOX_FOLDER ??= mailbox;
  await migrateDatabase(process.env.DATABASE_OWNER_URL, [
    { url: process.env.DATABASE_URL, memberOf: "portal_app" },
    { url: process.env.DATABASE_OFFICE_URL, memberOf: "portal_office" },
  ]);
}

function loadDotEnv(): void {
  for (const file of [".env.local", ".env"]) {
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
