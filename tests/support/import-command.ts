import { execFile } from "node:child_process";

/** Runs `portal import` in a process of its own, on this file's database. */
export function portalImport(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const command = ["--import", "tsx", "lib/cli/portal.ts", "import", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, out, errors) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, errors }),
    );
  });
}
