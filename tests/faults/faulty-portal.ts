import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase } from "@/db/client";
import { type DatabaseWire, openDatabaseWire } from "@/tests/support/database-wire";
import { type PortalProcess, startPortal } from "@/tests/support/portal-process";
import { copyTemplate, prepareServer, roleUrl } from "@/tests/support/test-server";
import { type FaultyServer, startFaultyServer } from "./faulty-server";

export type FaultyPortal = {
  portal: PortalProcess;
  /** Starts one more over the same database. */
  another(env?: Record<string, string>, port?: number): Promise<PortalProcess>;
  server: FaultyServer;
  wire: DatabaseWire;
  env: Record<string, string>;
  close(): Promise<void>;
};

/** A portal over a server that can be harmed; this process reaches the database past the wire, with patience. */
export async function startFaultyPortal(): Promise<FaultyPortal> {
  const server = await startFaultyServer();
  const database = await copyTemplate(await prepareServer(server.url));
  const direct = (role: "app" | "office" | "owner") => roleUrl(server.url, database, role);
  const wire = await openDatabaseWire(direct("app"));
  const office = new URL(direct("office"));
  office.port = new URL(wire.url).port;
  const mailbox = await mkdtemp(join(tmpdir(), "portal-faults-mailbox-"));
  const env = {
    DATABASE_URL: wire.url,
    DATABASE_OFFICE_URL: office.href,
    AUTH_SECRET: "a secret for tests that is long enough",
    MAILBOX_FOLDER: mailbox,
    PORTAL_GALLERY: "1",
  };
  Object.assign(process.env, {
    ...env,
    DATABASE_URL: direct("app"),
    DATABASE_OFFICE_URL: direct("office"),
    DATABASE_OWNER_URL: direct("owner"),
    DATABASE_DEADLINE_MS: "30000",
  });
  const portals: PortalProcess[] = [];
  const another = async (more: Record<string, string> = {}, port?: number) => {
    const started = await startPortal({ ...env, DATABASE_DEADLINE_MS: "4500", ...more }, port);
    portals.push(started);
    return started;
  };
  const portal = await another();
  return {
    ...{ portal, another, server, wire, env },
    async close() {
      await Promise.all(portals.map((each) => each.stop()));
      await closeDatabase();
      await wire.cut();
      await server.close();
      await rm(mailbox, { recursive: true, force: true });
    },
  };
}
