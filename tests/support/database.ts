import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/db/client";
import { roleUrl } from "@/tests/support/database-server";

const { serverUrl, template, run } = inject("database");
const name = `portal_${run}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;

/** URLs of this test file's own database, by role; `server` is the server's superuser. */
export const testDatabase = {
  name,
  server: serverUrl,
  owner: roleUrl(serverUrl, name, "owner"),
  app: roleUrl(serverUrl, name, "app"),
  office: roleUrl(serverUrl, name, "office"),
};

// A set-up file: every test file gets a copy of the template before it imports anything.
const server = postgres(serverUrl, { max: 1, onnotice: () => undefined });
await server.unsafe(
  `create database ${name} template ${template} owner portal_test_owner strategy file_copy`,
);
await server.end();

process.env.DATABASE_URL = testDatabase.app;
process.env.DATABASE_OFFICE_URL = testDatabase.office;
process.env.DATABASE_OWNER_URL = testDatabase.owner;
process.env.AUTH_SECRET = "a secret for tests that is long enough";

afterAll(async () => {
  await closeDatabase();
});
