import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** The account that the server's processes run as when we are root. */
export type ServerUser = Identity & { name: string };

export type Identity = { uid: number; gid: number };

/**
 * How to spawn a process as `user` (null: as ourselves). It starts in `/`, because our own folder may be closed
 * to that user, and without our environment, because `PG…` and locale variables would change the cluster.
 */
export function processOptions(user: Identity | null) {
  return {
    cwd: "/",
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
    ...(user && { uid: user.uid, gid: user.gid }),
  };
}

/** Runs a program to its end as `user` and returns its standard output; rejects when it fails. */
export async function outputAs(user: Identity | null, program: string, args: string[]): Promise<string> {
  const { stdout } = await execute(program, args, processOptions(user));
  return stdout.trim();
}

/** Whether `user` may enter the folder, which includes entering every folder above it. */
export async function canEnter(user: ServerUser | null, folder: string): Promise<boolean> {
  return outputAs(user, "/bin/sh", ["-c", 'cd -- "$1"', "sh", folder]).then(
    () => true,
    () => false,
  );
}

/**
 * Whom the server runs as: null is ourselves. PostgreSQL refuses root, so root gives way to the owner of the cluster
 * (or of the nearest folder above its place), else to who called sudo, else to a service account. Throws when root
 * can become none of them.
 */
export async function serverUser(nearest: { path: string; isCluster: boolean }): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = await stat(nearest.path);
  const caller = Number(process.env.SUDO_UID ?? 0);
  const candidates = [
    () => accountWithId(uid),
    // Only the making of a cluster needs a user with a name.
    () => (nearest.isCluster && uid > 0 ? usable({ name: `with number ${uid}`, uid, gid }) : null),
    () => accountWithId(caller),
    ...["postgres", "node", "nobody"].map((name) => () => accountNamed(name)),
  ];
  for (const candidate of candidates) {
    const user = await candidate();
    if (user) return user;
  }
  throw new Error(
    "PostgreSQL does not run as root, and none of the users postgres, node and nobody can be used here. " +
      "Start as an ordinary user, or set DATABASE_URL.",
  );
}

async function accountWithId(uid: number): Promise<ServerUser | null> {
  if (!(uid > 0)) return null;
  const name = await outputAs({ uid, gid: uid }, "id", ["-un"]).catch(() => null);
  return name === null ? null : accountNamed(name);
}

async function accountNamed(name: string): Promise<ServerUser | null> {
  const ids = await Promise.all(["-u", "-g"].map((kind) => outputAs(null, "id", [kind, name]))).catch(
    () => [],
  );
  const [uid, gid] = ids.map(Number);
  return uid && gid !== undefined ? usable({ name, uid, gid }) : null;
}

// A container may know an account and still not let root become it.
async function usable(user: ServerUser): Promise<ServerUser | null> {
  return outputAs(user, "id", ["-u"]).then(
    () => user,
    () => null,
  );
}
