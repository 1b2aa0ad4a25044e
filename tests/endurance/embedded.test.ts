import { once } from "node:events";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded";
import { ask, clusterOf, makeFolder, start } from "@/tests/support/embedded-servers";

let dataFolder: string;
beforeAll(async () => {
  const { folder, remove } = await makeFolder();
  dataFolder = join(folder, "Občina Šoštanj Č'", "dolga pot ".repeat(12).trim(), "data");
  return remove;
});

describe("a first start, over a long path with spaces and Č, its port taken", () => {
  let other: Server;
  let taken: number;
  let server: EmbeddedServer;

  beforeAll(async () => {
    other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    taken = address !== null && typeof address === "object" ? address.port : 0;
    await mkdir(dataFolder, { recursive: true });
    await writeFile(join(dataFolder, "note.txt"), "ours");
    server = await startEmbedded({ dataFolder, durable: false, port: taken });
  });
  afterAll(async () => {
    await server.stop();
    other.close();
  });

  it("sets up PostgreSQL 18 with UTF-8, Slovenian sorting and the extensions", async () => {
    const url = server.url("postgres");
    expect(await ask(url, "select current_setting('server_version_num')::int / 10000 as v")).toEqual([
      { v: 18 },
    ]);
    expect(await ask(url, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
    const words = ["žaba", "šola", "čaj", "sol", "Čarli", "ćup", "cesta", "zebra", "đak", "dom"];
    const sorted = await ask(
      url,
      `select w from unnest('{${words}}'::text[]) w order by w collate "sl-x-icu"`,
    );
    expect(sorted.map(({ w }) => w).join(" ")).toBe("cesta čaj Čarli ćup dom đak sol šola zebra žaba");
    for (const extension of ["pg_trgm", "unaccent", "citext", "pgcrypto"]) {
      await ask(url, `create extension ${extension}`);
    }
  });

  it("takes the next free port, and says so", () => {
    expect(server.port).toBeGreaterThan(taken);
    // Others may stand beside it: where the project lies in a closed folder, PostgreSQL runs from a copy.
    expect(server.notices).toContain(`Port ${taken} is taken, using ${server.port}.`);
  });

  it("lets nobody in without the password, which only its user can read", async () => {
    await expect(ask(server.url("postgres", "postgres", "guess"), "select 1")).rejects.toThrow(/password/);
    expect(server.password.length).toBeGreaterThanOrEqual(32);
    const cluster = clusterOf(server.dataFolder);
    expect((await stat(join(cluster, "superuser-password"))).mode & 0o777).toBe(0o600);
    expect((await stat(cluster)).mode & 0o777).toBe(0o700);
  });

  it("names other users in its URLs", async () => {
    await ask(server.url("postgres"), "create role reader login password 'a/b:c@č'");
    const url = server.url("template1", "reader", "a/b:c@č");
    expect(await ask(url, "select current_user as name, current_database() as database")).toEqual([
      { name: "reader", database: "template1" },
    ]);
  });

  it("listens on this machine only, and on no socket file", async () => {
    const url = server.url("postgres");
    expect(await ask(url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect(await ask(url, "show unix_socket_directories")).toEqual([{ unix_socket_directories: "" }]);
  });

  it("leaves what else lies in the data folder alone, and nothing unfinished", async () => {
    expect((await readdir(dataFolder)).sort()).toEqual(["note.txt", "postgresql"]);
  });
});

describe("a later start", () => {
  it("keeps the data and the password; stopping twice is as good as once", async () => {
    const first = await start({ dataFolder });
    await ask(first.url("postgres"), "create table kept as select 'Šoštanj' as town");
    await first.stop();
    await first.stop();
    await expect(ask(first.url("postgres"), "select 1")).rejects.toThrow();
    const second = await start({ dataFolder });
    expect(second.password).toBe(first.password);
    expect(await ask(second.url("postgres"), "select town from kept")).toEqual([{ town: "Šoštanj" }]);
  });

  it("is durable unless told otherwise, and takes further settings", async () => {
    const durable = await start({ dataFolder, durable: undefined, settings: { work_mem: "7MB" } });
    expect(await ask(durable.url("postgres"), "show fsync")).toEqual([{ fsync: "on" }]);
    expect(await ask(durable.url("postgres"), "show work_mem")).toEqual([{ work_mem: "7MB" }]);
    await durable.stop();
    const hasty = await start({ dataFolder });
    expect(await ask(hasty.url("postgres"), "show fsync")).toEqual([{ fsync: "off" }]);
  });

  it("that fails gives PostgreSQL's own reason, and lets the next one try", async () => {
    const settings = { shared_buffers: "nonsense" };
    await expect(startEmbedded({ dataFolder, settings, port: 0 })).rejects.toThrow(
      /invalid value for parameter "shared_buffers"/,
    );
    const server = await start({ dataFolder });
    expect(await ask(server.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  });
});
