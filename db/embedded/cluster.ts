import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, lchown, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries";
import { spawnGuarded } from "./guard";
import { outputAs, type ServerUser } from "./user";

const firstStart = ".first-start-";

/** What `postmaster.pid` says of the server that wrote it. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Reads the cluster's `postmaster.pid`; null when there is none, when it is not ours to read, or half written. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port, ready: lines[7]?.trim() === "ready" } : null;
}

/** The generated password of the superuser `postgres`. */
export async function readPassword(cluster: string): Promise<string> {
  const text = await readFile(passwordFile(cluster), "utf8").catch((cause) => {
    throw new Error(`The password of the data cannot be read from ${passwordFile(cluster)}.`, { cause });
  });
  return text.trim();
}

function passwordFile(folder: string): string {
  return join(folder, "superuser-password");
}

/**
 * Makes the cluster at its first start, beside its place and then moved there: a start cut short leaves none.
 * A cluster that exists is handed over to `user` where that is needed. The folder's lock must be held.
 */
export async function prepareCluster(
  cluster: string,
  binaries: Binaries,
  user: ServerUser | null,
  durable: boolean,
): Promise<void> {
  await removeUnfinished(dirname(cluster));
  if (existsSync(cluster)) await handOver(cluster, user);
  else await createCluster(cluster, binaries, user, durable);
}

async function removeUnfinished(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    if (name.startsWith(firstStart)) {
      // An initdb whose launcher was killed may write for another moment.
      await rm(join(dataFolder, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }
}

// Copied or restored by root, the files are root's and too open: PostgreSQL refuses both.
async function handOver(cluster: string, user: ServerUser | null): Promise<void> {
  const { uid, mode } = await stat(cluster);
  if (user && uid !== user.uid) {
    await outputAs(null, "chown", ["-R", `${user.uid}:${user.gid}`, cluster]);
  }
  if ((mode & 0o777) !== 0o700) await chmod(cluster, 0o700);
}

async function createCluster(
  cluster: string,
  binaries: Binaries,
  user: ServerUser | null,
  durable: boolean,
): Promise<void> {
  const scratch = await mkdtemp(join(dirname(cluster), firstStart));
  try {
    const password = passwordFile(scratch);
    await writeFile(password, `${randomBytes(24).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
    if (user) {
      await lchown(password, user.uid, user.gid);
      await lchown(scratch, user.uid, user.gid);
    }
    const fresh = join(scratch, "postgresql");
    const log = join(scratch, "initdb.log");
    const initdb = await spawnGuarded(user, log, binaries.initdb, [
      ...["-D", fresh, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8"],
      ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", ...(durable ? [] : ["--no-sync"])],
    ]);
    await initdb.ended;
    if (initdb.status() !== 0) {
      throw new Error(`The database could not be created:\n${await readFile(log, "utf8").catch(() => "")}`);
    }
    await rename(password, passwordFile(fresh));
    await rename(fresh, cluster);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
