import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
// A process in another time zone must not shift a day of Ljubljana.
const env = { TZ: "America/Anchorage" };
const withDatabase = {
  globalSetup: ["./tests/support/database-server.ts"],
  setupFiles: ["./tests/support/database.ts"],
  env,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,lib,db,emails,tests/house}/**/*.test.{ts,tsx}"],
          env,
          // Properties run ten thousand times; a busy machine is no failure.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...withDatabase,
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
        },
      },
      {
        // Kills, many starts, large files, many measured tries: what takes its time.
        resolve: { alias },
        test: {
          ...withDatabase,
          name: "endurance",
          include: ["tests/endurance/**/*.test.{ts,tsx}"],
          testTimeout: 90_000,
        },
      },
      {
        // What befalls the database and the processes; `FAULTS=long` takes the time of a night. Wants a build.
        resolve: { alias },
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          env,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // Each has the machine to itself: what is measured are seconds.
          fileParallelism: false,
        },
      },
    ],
  },
});
