import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { reachableBinaries } from "@/db/embedded/binaries";
import { prepareCluster, readPassword, readPostmaster } from "@/db/embedded/cluster";
import { closestToData, clusterIn, possibleFolders, usableDataFolder } from "@/db/embedded/data-folder";
import { clearLeftovers } from "@/db/embedded/leftovers";
import { type FolderLock, holderIsReady, takeLock } from "@/db/embedded/lock";
import { host } from "@/db/embedded/ports";
import { startServer } from "@/db/embedded/server";
import { stateFolder } from "@/db/embedded/state-folder";
import { serverUser } from "@/db/embedded/user";

/** A PostgreSQL server of our own, reachable from this machine only. It ends with the process that started it. */
export type EmbeddedServer = {
  /** URL of a database, as the superuser `postgres` unless a user is named */
  url(database: string, user?: string, password?: string): string;
  host: string;
  port: number;
  /** where the data really are, which may differ from the folder asked for */
  dataFolder: string;
  /** sentences for the operator about what differs from what was asked for */
  notices: string[];
  /** the superuser's generated password */
  password: string;
  /** stops the server quickly and cleanly; may be called again */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataFolder: string;
  /** preferred port (5432 by default); the next free one is taken instead, 0 takes any */
  port?: number;
  /** further settings of PostgreSQL */
  settings?: Record<string, string>;
  /** false gives up safety against power failure for speed, for tests */
  durable?: boolean;
};

/** Another launcher runs a server over the same data folder; `host` and `port` say where. */
export class EmbeddedAlreadyRunning extends Error {
  override readonly name = "EmbeddedAlreadyRunning";
  readonly host: string;
  readonly port: number;

  constructor(dataFolder: string, port: number) {
    super(`A database server already runs over ${dataFolder}, at ${host}:${port}.`);
    this.host = host;
    this.port = port;
  }
}

const hasty = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts PostgreSQL 18 from the npm package over `dataFolder`, which is set up at the first start. Throws
 * `EmbeddedAlreadyRunning` when another launcher has that folder, and an Error that says what to do when the
 * programs are missing or the folder cannot be used.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { port: preferred = 5432, durable = true } = options;
  if (process.platform === "win32") {
    throw new Error("The embedded database does not run on Windows: use WSL, or set DATABASE_URL.");
  }
  const user = await serverUser(closestToData(options.dataFolder, stateFolder));
  const dataFolder = await usableDataFolder(options.dataFolder, user, stateFolder);
  const lock = await takeLockOrRefuse(dataFolder);
  try {
    const { copiedTo, ...binaries } = await reachableBinaries(user, stateFolder);
    const cluster = clusterIn(dataFolder);
    await clearLeftovers(cluster);
    await prepareCluster(cluster, binaries, user, durable);
    const password = await readPassword(cluster);
    const settings = { ...(durable ? {} : hasty), ...options.settings };
    const server = await startServer({ postgres: binaries.postgres, cluster, user, preferred, settings });
    void server.gone.then(lock.release);
    lock.announce();
    const { port } = server;
    const isElsewhere = dataFolder !== (await realpath(options.dataFolder).catch(() => null));
    return {
      host,
      port,
      password,
      dataFolder,
      url: (database, name = "postgres", secret = name === "postgres" ? password : undefined) =>
        address(port, database, name, secret),
      notices: [
        preferred !== 0 && preferred !== port && `Port ${preferred} is taken, using ${port}.`,
        isElsewhere &&
          `Data are kept in ${dataFolder}, because PostgreSQL cannot enter ${resolve(options.dataFolder)}.`,
        copiedTo &&
          `PostgreSQL runs from a copy in ${copiedTo}, because it cannot enter the project's folder.`,
      ].filter((notice) => typeof notice === "string"),
      async stop() {
        lock.withdraw();
        await server.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Where to reach the server that some launcher runs over `dataFolder` (waiting while it starts); null when none
 * does, or when its data are not ours to read.
 */
export async function findRunning(
  dataFolder: string,
): Promise<{ host: string; port: number; password: string } | null> {
  for (const possible of possibleFolders(dataFolder, stateFolder)) {
    const folder = await realpath(possible).catch(() => null);
    if (folder === null || !(await holderIsReady(folder))) continue;
    const postmaster = await readPostmaster(clusterIn(folder));
    const password = await readPassword(clusterIn(folder)).catch(() => null);
    if (postmaster && password !== null) return { host, port: postmaster.port, password };
  }
  return null;
}

async function takeLockOrRefuse(dataFolder: string): Promise<FolderLock> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const lock = await takeLock(dataFolder);
    if (lock) return lock;
    const running = (await holderIsReady(dataFolder)) ? await readPostmaster(clusterIn(dataFolder)) : null;
    if (running) throw new EmbeddedAlreadyRunning(dataFolder, running.port);
    await sleep(20);
  }
  throw new Error(`Another launcher has been starting or stopping over ${dataFolder} for a minute.`);
}

function address(port: number, database: string, user: string, password: string | undefined): string {
  const login = [user, ...(password === undefined ? [] : [password])].map(encodeURIComponent).join(":");
  return `postgresql://${login}@${host}:${port}/${encodeURIComponent(database)}`;
}
