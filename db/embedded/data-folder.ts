import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { lchown, mkdir, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { makeOpenFolder } from "./state-folder";
import { canEnter, type ServerUser } from "./user";

/** The cluster (PostgreSQL's own folder) within a data folder; it appears whole or not at all. */
export function clusterIn(dataFolder: string): string {
  return join(dataFolder, "postgresql");
}

/** The folders where the data wanted in `wanted` may be: there, or, when root could not use that, in the state folder. */
export function possibleFolders(wanted: string, state: string): [string, string] {
  const path = resolve(wanted);
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 16);
  return [path, join(state, "data", hash)];
}

/** The cluster over which a server for `wanted` will run or, when there is none yet, the nearest folder above it. */
export function closestToData(wanted: string, state: string): { path: string; isCluster: boolean } {
  const cluster = possibleFolders(wanted, state).map(clusterIn).find(existsSync);
  return cluster
    ? { path: cluster, isCluster: true }
    : { path: nearestExisting(resolve(wanted)), isCluster: false };
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/**
 * Makes the folder that holds the data and returns its real path. Data that exist are used where they are; without
 * any, the folder is `wanted` if `user` can reach it, else one in the folder `state`. Throws when data exist that are
 * another's or that `user` cannot reach, rather than beginning again elsewhere.
 */
export async function usableDataFolder(
  wanted: string,
  user: ServerUser | null,
  state: string,
): Promise<string> {
  const [first, fallback] = possibleFolders(wanted, state);
  if (!user) {
    await refuseForeignData(clusterIn(first));
    return makeFolder(first, null);
  }
  const reachable = await canEnter(user, nearestExisting(first));
  if (existsSync(clusterIn(first))) {
    if (reachable) return realpath(first);
    throw new Error(
      `There are data in ${first}, but the user ${user.name}, whom PostgreSQL runs as, cannot enter that folder. ` +
        "Let others pass through the folders above it (chmod o+x), or move the data.",
    );
  }
  if (reachable && !existsSync(clusterIn(fallback))) return makeFolder(first, user);
  await makeOpenFolder(state);
  await makeOpenFolder(dirname(fallback));
  return makeFolder(fallback, user);
}

async function refuseForeignData(cluster: string): Promise<void> {
  const found = await stat(cluster).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found && found.uid !== process.getuid?.()) {
    throw new Error(
      `The data in ${cluster} belong to another user (number ${found.uid}): start as that user or as root, ` +
        "or choose another folder.",
    );
  }
}

async function makeFolder(folder: string, owner: ServerUser | null): Promise<string> {
  const outermost = await mkdir(folder, { recursive: true, mode: 0o755 });
  if (owner && outermost) {
    for (let made = folder; made !== dirname(outermost); made = dirname(made)) {
      await lchown(made, owner.uid, owner.gid);
    }
  }
  return realpath(folder);
}
