import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Starts `next <args>` of this project, writing to this terminal. */
export function startNext(args: string[], env: Record<string, string>): ChildProcess {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  return spawn(process.execPath, [next, ...args], {
    cwd: projectFolder,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    // Ctrl-C reaches this process alone, which then stops everything in order.
    detached: true,
  });
}

/** Resolves with the exit code once a process ended. */
export function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

/** Ends a process and waits for it; after 10 s it is killed. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
  child.kill("SIGTERM");
  await ended(child);
  clearTimeout(force);
}
