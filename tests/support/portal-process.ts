import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";

export type PortalProcess = {
  url: string;
  pid: number;
  log(): string;
  /** As an operator stops it (SIGTERM); resolves once it has ended. */
  stop(): Promise<void>;
  /** As a crash or the system ends it. */
  kill(): Promise<void>;
};

/** Serves the production build of `NEXT_DIST_DIR` on a port, a free one unless told; resolves once it answers. */
export async function startPortal(env: Record<string, string>, onPort?: number): Promise<PortalProcess> {
  const port = onPort ?? (await freePort());
  const url = `http://localhost:${port}`;
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "start", "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production", PORTAL_URL: url, LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  const keep = (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-20_000_000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  try {
    await answers(`${url}/api/health/live`, child);
  } catch (error) {
    child.kill("SIGKILL");
    throw new Error(`the portal did not start:\n${log}`, { cause: error });
  }
  return {
    url,
    pid: child.pid ?? 0,
    log: () => log,
    stop: () => stopped(child, "SIGTERM"),
    kill: () => stopped(child, "SIGKILL"),
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 90_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`exit code ${child.exitCode}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no answer in 90 s");
}

function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill(signal);
  });
}

/** A TCP port of the loopback that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
