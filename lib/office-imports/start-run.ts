import { spawn } from "node:child_process";
import { join } from "node:path";
import { log } from "@/lib/log";

/**
 * Starts a booked run in a process of its own: pages are served while two gigabytes are read, and it goes on when the server
 * is restarted. What it says lies in its row.
 */
export function startRun(run: string): void {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      join(/* turbopackIgnore: true */ process.cwd(), "lib/cli/portal.ts"),
      "import-run",
      run,
    ],
    { cwd: process.cwd(), detached: true, stdio: ["ignore", "ignore", "inherit"] },
  );
  child.on("error", (error) => log.error({ event: "import.not-started", run, error: error.message }));
  child.unref();
}
