import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/db/client";
import { copyTemplate, patientDeadline, roleUrl } from "@/tests/support/test-server";

// A set-up file: every test file gets a copy of the template before it imports anything.
const server = inject("database");
const name = await copyTemplate(server);

/** URLs of this test file's own database, by role; `server` is the server's superuser. */
export const testDatabase = {
  name,
  server: server.url,
  owner: roleUrl(server.url, name, "owner"),
  app: pooled(roleUrl(server.url, name, "app")),
  office: pooled(roleUrl(server.url, name, "office")),
};

/** The address behind the pooler, where there is one; migrations go past it. */
function pooled(url: string): string {
  if (server.pooler === null) return url;
  process.env.DATABASE_POOLING = "transaction";
  const behind = new URL(url);
  behind.port = String(server.pooler);
  return behind.href;
}

process.env.DATABASE_URL = testDatabase.app;
process.env.DATABASE_OFFICE_URL = testDatabase.office;
process.env.DATABASE_OWNER_URL = testDatabase.owner;
process.env.DATABASE_DEADLINE_MS = patientDeadline;
process.env.AUTH_SECRET = "a secret for tests that is long enough";

afterAll(async () => {
  await closeDatabase();
});
