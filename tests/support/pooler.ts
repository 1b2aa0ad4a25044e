import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/tests/support/portal-process";

export type Pooler = { port: number; close(): Promise<void> };

/** A real PgBouncer in transaction mode before a server of tests. Throws where the program is not installed. */
export async function startPooler(serverUrl: string): Promise<Pooler> {
  const target = new URL(serverUrl);
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "portal-pooler-"));
  await chmod(folder, 0o755);
  const users = ["portal_test_owner", "portal_test_web", "portal_test_work"];
  await writeFile(join(folder, "users.txt"), users.map((name) => `"${name}" "for-tests-only"\n`).join(""));
  await writeFile(
    join(folder, "pgbouncer.ini"),
    `[databases]
* = host=${target.hostname} port=${target.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${join(folder, "users.txt")}
pool_mode = transaction
max_client_conn = 500
default_pool_size = 20
server_lifetime = 600
`,
  );
  // As root it refuses to run; another user may.
  const asUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const child = spawn("pgbouncer", ["-q", join(folder, "pgbouncer.ini")], { ...asUser, stdio: "ignore" });
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  for (let look = 0; look < 100; look++) {
    if (failure) throw failure;
    if (await answers(port)) {
      return {
        port,
        async close() {
          child.kill("SIGKILL");
          await rm(folder, { recursive: true });
        },
      };
    }
    await pause(50);
  }
  throw new Error("the pooler did not start");
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
