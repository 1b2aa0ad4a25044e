import type { TestProject } from "vitest/node";
import { openTestServer, type TestServer } from "@/tests/support/test-server";

declare module "vitest" {
  export interface ProvidedContext {
    database: TestServer;
  }
}

/** Set-up of a run of integration tests: the server that the test files copy their databases on. */
export default async function setup(project: TestProject) {
  const { close, ...server } = await openTestServer();
  project.provide("database", server);
  return close;
}
