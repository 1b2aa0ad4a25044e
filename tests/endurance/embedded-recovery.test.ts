import { type ChildProcess, spawn } from "node:child_process";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { startEmbedded } from "@/db/embedded";
import { reachableBinaries } from "@/db/embedded/binaries";
import { freePorts } from "@/db/embedded/ports";
import { stateFolder } from "@/db/embedded/state-folder";
import { processOptions, serverUser } from "@/db/embedded/user";
import { ask, clusterOf, isAlive, makeFolder, serverPid, start } from "@/tests/support/embedded-servers";

let dataFolder: string;
let cluster: string;

beforeAll(async () => {
  const { folder, remove } = await makeFolder();
  dataFolder = join(folder, "data");
  cluster = clusterOf(dataFolder);
  const server = await startEmbedded({ dataFolder, durable: false, port: 0 });
  await ask(server.url("postgres"), "create table written as select 42 as answer");
  await server.stop();
  return remove;
});

const kept = [{ answer: 42 }];
const read = (url: string) => ask(url, "select answer from written");

/** A server over the cluster that no launcher knows of, as old launchers or a mistaken hand leave one. */
async function startUnwatched(): Promise<ChildProcess> {
  const user = await serverUser({ path: cluster, isCluster: true });
  const { postgres } = await reachableBinaries(user, stateFolder);
  const { value: port } = await freePorts(0).next();
  const settings = ["-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  const child = spawn(postgres, ["-D", cluster, ...settings], { ...processOptions(user), stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  await vi.waitFor(() => stat(join(cluster, "postmaster.pid")), { timeout: 10_000 });
  return child;
}

describe("what an earlier server left behind", () => {
  it("killed with -9: the next start recovers what was committed", async () => {
    const server = await start({ dataFolder, durable: true });
    await ask(server.url("postgres"), "update written set answer = 42");
    const pid = await serverPid(dataFolder);
    process.kill(pid, "SIGKILL");
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
    const next = await vi.waitFor(() => start({ dataFolder }), { timeout: 10_000 });
    expect(await read(next.url("postgres"))).toEqual(kept);
  });

  it("a pid file that names some living process does not stop the start", async () => {
    const pidFile = [process.pid, cluster, 1, 5432, "", "127.0.0.1", "", "ready"].join("\n");
    await writeFile(join(cluster, "postmaster.pid"), `${pidFile}\n`);
    const server = await start({ dataFolder });
    expect(await serverPid(dataFolder)).not.toBe(process.pid);
    expect(await read(server.url("postgres"))).toEqual(kept);
  });

  it("a server without a launcher is ended before the folder is used again", async () => {
    const orphan = await startUnwatched();
    const server = await start({ dataFolder });
    await vi.waitFor(() => expect(orphan.exitCode).toBe(0), { timeout: 5000 });
    expect(await read(server.url("postgres"))).toEqual(kept);
  });

  it("processes that outlive a server killed with -9 are ended by force if need be", async () => {
    const server = await start({ dataFolder });
    const checkpointer = "select pid from pg_stat_activity where backend_type = 'checkpointer'";
    const pid = Number((await ask(server.url("postgres"), checkpointer))[0]?.pid);
    // A stopped process cannot notice that its server is gone.
    process.kill(pid, "SIGSTOP");
    process.kill(await serverPid(dataFolder), "SIGKILL");
    const next = await vi.waitFor(() => start({ dataFolder }), { timeout: 20_000 });
    // Dead, it may still wait for the system to take note.
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
    expect(await read(next.url("postgres"))).toEqual(kept);
  });

  it("somebody's shell that stands in the folder is left alone", async () => {
    const shell = spawn("/bin/sh", ["-c", 'cd -- "$1" && echo there && exec sleep 60', "sh", cluster]);
    onTestFinished(() => void shell.kill("SIGKILL"));
    await new Promise((resolve) => shell.stdout.once("data", resolve));
    const server = await start({ dataFolder });
    expect(shell.exitCode).toBeNull();
    expect(shell.signalCode).toBeNull();
    expect(await read(server.url("postgres"))).toEqual(kept);
  });
});
