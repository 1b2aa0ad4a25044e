import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type PortalProcess, startPortal } from "@/tests/support/portal-process";
import { copyTemplate, roleUrl, type TestServer } from "@/tests/support/test-server";
import { round } from "./figures";

const longestFilling = 40 * 60_000;

/**
 * A database of its own with so many payers, which a script of this folder fills in a process of its own, and a portal over
 * it; with what the script answers.
 */
export async function filledPortal<Answer>(
  server: TestServer,
  script: string,
  payers: number,
): Promise<{ portal: PortalProcess; answer: Answer }> {
  const name = await copyTemplate(server);
  const env = {
    DATABASE_URL: roleUrl(server.url, name, "app"),
    DATABASE_OFFICE_URL: roleUrl(server.url, name, "office"),
    AUTH_SECRET: "a secret for a bench that is long enough",
    MAILBOX_FOLDER: join(tmpdir(), "portal-bench-mailbox"),
    PORTAL_GALLERY: "1",
    LOG_LEVEL: "silent",
  };
  const started = performance.now();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", `tests/bench/${script}`, String(payers)],
    {
      env: { ...process.env, ...env, DATABASE_OWNER_URL: roleUrl(server.url, name, "owner") },
      timeout: longestFilling,
    },
  );
  console.log(`${payers} payers filled in ${round((performance.now() - started) / 1000, 0)} s`);
  return { portal: await startPortal(env), answer: JSON.parse(stdout) };
}
