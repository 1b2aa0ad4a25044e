import { existsSync } from "node:fs";
import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readPostmaster } from "./cluster";
import { type Identity, outputAs } from "./user";

/**
 * Ends PostgreSQL processes that still work on the cluster, gently first, and removes the pid file of a server that
 * is gone. Holding the folder's lock, we know that no launcher owns them.
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  if (!existsSync(cluster)) return;
  const server = await readPostmaster(cluster);
  const steps: { signal: NodeJS.Signals; seconds: number; serverOnly: boolean }[] = [
    { signal: "SIGINT", seconds: 10, serverOnly: true },
    { signal: "SIGQUIT", seconds: 2, serverOnly: false },
    { signal: "SIGKILL", seconds: 2, serverOnly: false },
  ];
  for (const { signal, seconds, serverOnly } of steps) {
    const found = await processesIn(cluster);
    if (found.length === 0) break;
    const receivers = serverOnly ? found.filter((pid) => pid === server?.pid) : found;
    for (const pid of receivers) send(pid, signal);
    if (receivers.length > 0) await untilGone(cluster, seconds);
  }
  const left = await processesIn(cluster);
  if (left.length > 0) {
    throw new Error(`Processes ${left.join(", ")} still work on ${cluster} and cannot be ended.`);
  }
  await rm(join(cluster, "postmaster.pid"), { force: true });
}

async function untilGone(cluster: string, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline && (await processesIn(cluster)).length > 0) await sleep(20);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Gone in the meantime is what was wanted; not ours to signal shows in the count afterwards.
    if (!(error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM"))) {
      throw error;
    }
  }
}

// Every PostgreSQL process works from within its cluster's folder. A shell that stands there is none of ours to end.
async function processesIn(cluster: string): Promise<number[]> {
  if (process.platform !== "linux") return processesFromLsof(cluster);
  // In a container root often may not look into the processes of others (CAP_SYS_PTRACE), while the owner may.
  const owner = await stat(cluster);
  const watchers = process.getuid?.() === 0 ? [null, { uid: owner.uid, gid: owner.gid }] : [null];
  const seen = await Promise.all(watchers.map((watcher) => processesFromProc(cluster, watcher)));
  return [...new Set(seen.flat())];
}

const standingIn = `
for process in /proc/[0-9]*; do
  [ "$process/cwd" -ef "$1" ] && echo "\${process#/proc/}"
done
true
`;

async function processesFromProc(cluster: string, watcher: Identity | null): Promise<number[]> {
  const pids = (await outputAs(watcher, "/bin/sh", ["-c", standingIn, "sh", cluster]))
    .split("\n")
    .filter(Boolean);
  const names = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/comm`, "utf8").catch(() => "")));
  return pids.filter((_, i) => names[i] === "postgres\n").map(Number);
}

async function processesFromLsof(cluster: string): Promise<number[]> {
  // lsof exits with 1 when it finds none. -F prints p<pid>, f<descriptor> and n<folder>, a line each.
  const listing = await outputAs(null, "lsof", ["-a", "-c", "postgres", "-d", "cwd", "-F", "pn"]).catch(
    () => "",
  );
  return [...listing.matchAll(/^p(\d+)\n(?:f.*\n)?n(.*)$/gm)]
    .filter(([, , folder]) => folder === cluster)
    .map(([, pid]) => Number(pid));
}
