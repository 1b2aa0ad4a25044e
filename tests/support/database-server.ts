import type { TestProject } from "vitest/node";
import { startPooler } from "@/tests/support/pooler";
import { openTestServer, type TestServer } from "@/tests/support/test-server";

declare module "vitest" {
  export interface ProvidedContext {
    database: TestServer & { pooler: number | null };
  }
}

/** Set-up of a run of integration tests: the server that the test files copy their databases on, with `TEST_POOLER` behind a pooler. */
export default async function setup(project: TestProject) {
  const { close, ...server } = await openTestServer();
  const pooler = process.env.TEST_POOLER ? await startPooler(server.url) : null;
  project.provide("database", { ...server, pooler: pooler?.port ?? null });
  return async () => {
    await pooler?.close();
    await close();
  };
}
