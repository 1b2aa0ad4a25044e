import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase } from "@/db/client";
import { importBillingData } from "@/lib/billing-import/import";
import { today } from "@/lib/dates";
import { writeDemoData } from "@/lib/demo/write";
import { openTestServer, roleUrl } from "@/tests/support/test-server";

/** Set-up of a run of browser tests: a template database that holds the demonstration data. */
export default async function setUp() {
  const server = await openTestServer();
  process.env.DATABASE_OFFICE_URL = roleUrl(server.url, server.template, "office");
  const folder = await mkdtemp(join(tmpdir(), "portal-demo-data-"));
  try {
    await writeDemoData({ folder, today: today() });
    const report = await importBillingData(folder, { mode: "full" });
    if (!report.ok)
      throw new Error(`the demonstration data were refused: ${JSON.stringify(report).slice(0, 2000)}`);
  } finally {
    await closeDatabase();
    await rm(folder, { recursive: true, force: true });
  }
  delete process.env.DATABASE_OFFICE_URL;
  process.env.PORTAL_TEST_SERVER = JSON.stringify({
    url: server.url,
    template: server.template,
    run: server.run,
  });
  return server.close;
}
