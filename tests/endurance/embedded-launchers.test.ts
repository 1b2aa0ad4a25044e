import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { findRunning, startEmbedded } from "@/db/embedded";
import { end, type Installation, installIn, launch } from "@/tests/support/embedded-launchers";
import {
  ask,
  clusterOf,
  isAlive,
  makeFolder,
  serverPid,
  start,
  temporaryFolder,
} from "@/tests/support/embedded-servers";

const soon = { timeout: 15_000, interval: 50 };
let installation: Installation;
let dataFolder: string;

beforeAll(async () => {
  const { folder, remove } = await makeFolder();
  installation = await installIn(join(folder, "project"));
  dataFolder = join(folder, "data");
  return remove;
});

describe("several launchers over one data folder", () => {
  it("ten at once, at the first start: one server, and the others say where it is", async () => {
    const launchers = await Promise.all(
      Array.from({ length: 10 }, () => launch(installation, { dataFolder })),
    );
    const said = await Promise.all(launchers.map((launcher) => launcher.said));
    const [server, ...more] = said.filter(({ error }) => !error);
    expect(more).toEqual([]);
    const refusals = said.flatMap(({ error }) => error ?? []);
    expect(refusals).toHaveLength(9);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ name: "EmbeddedAlreadyRunning", port: server?.port });
    }
    expect(await ask(server?.url ?? "", "select 1 as one")).toEqual([{ one: 1 }]);
    await Promise.all(launchers.map((launcher) => end(launcher.process)));
  });

  it("the second is refused, can reach the first, and may start when that has stopped", async () => {
    expect(await findRunning(dataFolder)).toBeNull();
    const first = await start({ dataFolder });
    await expect(startEmbedded({ dataFolder, port: 0 })).rejects.toMatchObject({
      name: "EmbeddedAlreadyRunning",
      host: "127.0.0.1",
      port: first.port,
    });
    const found = await findRunning(dataFolder);
    expect(found).toEqual({ host: "127.0.0.1", port: first.port, password: first.password });
    const [stopped, second] = await Promise.all([first.stop(), start({ dataFolder })]);
    expect(stopped).toBeUndefined();
    expect(await ask(second.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  });
});

describe("a launcher killed with -9", () => {
  it("takes its server with it, which loses nothing", async () => {
    const launcher = await launch(installation, { dataFolder, durable: true });
    const { url } = await launcher.said;
    await ask(url, "create table survived as select 42 as answer");
    const pid = await serverPid(dataFolder);
    launcher.process.kill("SIGKILL");
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), soon);
    expect(await findRunning(dataFolder)).toBeNull();
    const next = await start({ dataFolder });
    expect(await ask(next.url("postgres"), "select answer from survived")).toEqual([{ answer: 42 }]);
  });

  it("may be followed at once: the next start waits for the old server to end", async () => {
    const launcher = await launch(installation, { dataFolder });
    await launcher.said;
    const pid = await serverPid(dataFolder);
    launcher.process.kill("SIGKILL");
    await vi.waitFor(() => expect(launcher.process.signalCode).toBe("SIGKILL"), soon);
    const next = await start({ dataFolder });
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), soon);
    expect(await ask(next.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("during the first start leaves no half-made cluster", async () => {
    const fresh = join(await temporaryFolder(), "data");
    const launcher = await launch(installation, { dataFolder: fresh });
    const unfinished = async () =>
      (await readdir(fresh).catch(() => [])).filter((name) => name !== "postgresql");
    await vi.waitFor(async () => expect(await unfinished()).toHaveLength(1), {
      timeout: 15_000,
      interval: 5,
    });
    launcher.process.kill("SIGKILL");
    await vi.waitFor(() => expect(launcher.process.signalCode).toBe("SIGKILL"), soon);
    expect(existsSync(clusterOf(fresh))).toBe(false);
    const next = await start({ dataFolder: fresh });
    expect(await ask(next.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
    expect(await unfinished()).toEqual([]);
  });
});
