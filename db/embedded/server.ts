import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readPostmaster } from "./cluster";
import { type GuardedProcess, spawnGuarded } from "./guard";
import { clearLeftovers } from "./leftovers";
import { freePorts, host } from "./ports";
import type { ServerUser } from "./user";

/** A server that accepts connections. `gone` resolves when it has ended, asked or not. */
export type RunningServer = { port: number; gone: Promise<void>; stop(): Promise<void> };

type ServerOptions = {
  postgres: string;
  cluster: string;
  user: ServerUser | null;
  /** the first port to try; 0 lets the system choose */
  preferred: number;
  settings: Record<string, string>;
};

const secondsToStart = 120;

/** Starts the server on the first port from `preferred` upward that it gets, and waits until it accepts connections. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  for await (const port of freePorts(options.preferred)) {
    const server = await startOn(port, options);
    if (server) return { port, gone: server.ended, stop: () => stopServer(server, options.cluster) };
  }
  throw new Error(`No free port on ${host} was found for the database.`);
}

/** Returns null when somebody else took the port first; throws, with the server's words, when it does not start. */
async function startOn(port: number, options: ServerOptions): Promise<GuardedProcess | null> {
  const { postgres, cluster, user } = options;
  const log = join(cluster, "server.log");
  await rename(log, `${log}.previous`).catch(() => undefined);
  // No Unix socket: its path may be 107 bytes long at most, and its folder would be one more thing to keep private.
  const settings = { ...options.settings, listen_addresses: host, unix_socket_directories: "" };
  const server = await spawnGuarded(user, log, postgres, [
    ...["-D", cluster, "-p", String(port)],
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const deadline = Date.now() + secondsToStart * 1000;
  while (server.status() === null) {
    if ((await readPostmaster(cluster))?.ready) return server;
    if (Date.now() > deadline) {
      await stopServer(server, cluster);
      throw new Error(`PostgreSQL was not ready after ${secondsToStart} seconds:\n${await lastWords(log)}`);
    }
    await sleep(20);
  }
  const words = await lastWords(log);
  if (words.includes("could not bind")) return null;
  throw new Error(`PostgreSQL did not start:\n${words}`);
}

async function lastWords(log: string): Promise<string> {
  const text = await readFile(log, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-15).join("\n");
}

/** Stops quickly and cleanly; a server that does not manage in half a minute is ended as a leftover would be. */
async function stopServer(server: GuardedProcess, cluster: string): Promise<void> {
  server.interrupt();
  const waiting = new AbortController();
  const harder = sleep(30_000, undefined, { signal: waiting.signal }).then(() => clearLeftovers(cluster));
  await Promise.race([server.ended, harder]).finally(() => waiting.abort());
}
