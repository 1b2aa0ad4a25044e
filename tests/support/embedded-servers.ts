import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { onTestFinished } from "vitest";
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from "@/db/embedded";

/** A new folder that everybody may enter, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const { folder, remove } = await makeFolder();
  onTestFinished(remove);
  return folder;
}

/** The same for a whole file of tests, which removes it when done. */
export async function makeFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "embedded-"));
  await chmod(folder, 0o755);
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/** Starts a server in this process, on any port unless one is named; stopped after the test. */
export async function start(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const server = await startEmbedded({ durable: false, port: 0, ...options });
  onTestFinished(() => server.stop());
  return server;
}

/** Runs one statement on the server behind a URL. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 5 });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The cluster's folder within a data folder, and the pid of the server that runs over it. */
export const clusterOf = (dataFolder: string) => join(dataFolder, "postgresql");

export async function serverPid(dataFolder: string): Promise<number> {
  return Number((await readFile(join(clusterOf(dataFolder), "postmaster.pid"), "utf8")).split("\n")[0]);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
