import { execFile } from "node:child_process";

type Ended = { code: number; out: string; errors: string };

/** Runs a command of `portal` in a process of its own, on this file's database. */
export function portal(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", "lib/cli/portal.ts", ...args], (error, out, errors) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, errors }),
    );
  });
}

/** `portal import`. */
export const portalImport = (...args: string[]): Promise<Ended> => portal("import", ...args);
