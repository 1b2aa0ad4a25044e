import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import postgres from "postgres";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded";
import { readPostmaster } from "@/db/embedded/cluster";
import { clusterIn } from "@/db/embedded/data-folder";
import { onServer, roomyFolder } from "@/tests/support/test-server";

const run = promisify(execFile);

/** A server of its own for what no shared one may suffer. The same port over all its lives. */
export type FaultyServer = {
  url: string;
  start(): Promise<void>;
  /** SIGKILL to the server and all its children. */
  kill(): Promise<void>;
  /** As `pg_ctl stop -m immediate` does. */
  stopAtOnce(): Promise<void>;
  /** SIGSTOP, and SIGCONT, to the server and all its children. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Ends every session but its own. */
  terminateAll(): Promise<void>;
  /** Takes every connection that is left, and those that become free; answers how to give them back. */
  takeAllConnections(): Promise<() => Promise<void>>;
  /** Fills the file system of the data, so that the log cannot be written; answers how to empty it. */
  fillDisk(): Promise<() => Promise<void>>;
  /** A server that could not write its log has ended itself, or comes back by itself. */
  startUnlessUp(): Promise<void>;
  close(): Promise<void>;
};

// What was committed must have been handed to the system: a killed server loses what it kept to itself.
const settings = {
  max_connections: "40",
  superuser_reserved_connections: "3",
  synchronous_commit: "on",
  full_page_writes: "on",
};
const diskBytes = 400_000_000;

/** Whether this user may mount a small file system, which can be filled without harm to others. */
export const mayMount: boolean = (() => {
  const trial = mkdtempSync(join(tmpdir(), "portal-mount-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", trial]);
  if (status === 0) spawnSync("umount", [trial]);
  rmdirSync(trial);
  return status === 0;
})();

/** Starts one, its data on a small file system of their own where this user may mount one. */
export async function startFaultyServer(): Promise<FaultyServer> {
  const folder = await mkdtemp(join(await roomyFolder(), "portal-faults-"));
  await chmod(folder, 0o755);
  if (mayMount)
    await run("mount", ["-t", "tmpfs", "-o", `size=${diskBytes},mode=755`, "tmpfs", folder]).then(
      () => true,
      () => false,
    );
  const dataFolder = join(folder, "data");
  let server: EmbeddedServer = await startEmbedded({ dataFolder, durable: false, port: 55_500, settings });
  const { port } = server;
  const url = server.url("postgres");
  const signal = async (name: NodeJS.Signals) => {
    for (const pid of await processesOf(dataFolder)) tryToKill(pid, name);
  };
  const start = async () => {
    await server.stop().catch(() => undefined);
    server = await startEmbedded({ dataFolder, durable: false, port, settings });
    if (server.port !== port) throw new Error(`came back on port ${server.port}`);
  };
  return {
    url,
    start,
    async kill() {
      await signal("SIGKILL");
    },
    async stopAtOnce() {
      const [postmaster] = await processesOf(dataFolder);
      if (postmaster) tryToKill(postmaster, "SIGQUIT");
    },
    freeze: () => signal("SIGSTOP"),
    thaw: () => signal("SIGCONT"),
    async terminateAll() {
      await onServer(
        url,
        (sql) =>
          sql`select pg_terminate_backend(pid) from pg_stat_activity
               where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
    },
    takeAllConnections: () => takeAll(url),
    async fillDisk() {
      const empty = await fill(folder);
      await writeLog(url);
      return empty;
    },
    startUnlessUp: async () => {
      const up = await answered(onServer(url, (sql) => sql`select 1`));
      if (!up) await start();
    },
    async close() {
      await signal("SIGCONT");
      await server.stop();
      if (mayMount) await run("umount", ["-l", folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function tryToKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}

/** The server's processes, its postmaster first; none where it does not run. */
async function processesOf(dataFolder: string): Promise<number[]> {
  const postmaster = (await readPostmaster(clusterIn(await realpath(dataFolder))))?.pid;
  if (!postmaster) return [];
  const children: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    const parent = Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]);
    if (parent === postmaster) children.push(Number(name));
  }
  return [postmaster, ...children];
}

async function takeAll(url: string): Promise<() => Promise<void>> {
  const taken: postgres.Sql[] = [];
  let over = false;
  const asWeb = new URL(url);
  asWeb.username = "portal_test_web";
  asWeb.password = "for-tests-only";
  const take = async () => {
    while (!over) {
      const sql = postgres(asWeb.href, { max: 1, connect_timeout: 2, onnotice: () => undefined });
      try {
        await sql`select 1`;
        taken.push(sql);
      } catch {
        await sql.end({ timeout: 0 });
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const taking = take();
  return async () => {
    over = true;
    await taking;
    await Promise.all(taken.map((sql) => sql.end({ timeout: 0 })));
  };
}

async function fill(folder: string): Promise<() => Promise<void>> {
  const filler = join(folder, "filler");
  for (let size = 1_000_000; size > 0; ) {
    const written = await writeFile(filler, Buffer.alloc(size), { flag: "a" }).then(
      () => true,
      () => false,
    );
    if (!written) size = Math.floor(size / 10);
  }
  return () => rm(filler, { force: true });
}

/** The server keeps the next parts of its log ready; once they are used, it has no room for more. */
async function writeLog(url: string): Promise<void> {
  for (let part = 0; part < 20; part++) {
    const written = await answered(
      onServer(url, (sql) => sql`select pg_logical_emit_message(false, 'faults', 'x'), pg_switch_wal()`),
    );
    if (!written) return;
  }
}

/** What a question to a server came to; null where it failed, or where the driver never says (its connection broke under it). */
const answered = <T>(question: Promise<T>): Promise<T | null> =>
  Promise.race([question.catch(() => null), pause(1_000, null)]);
