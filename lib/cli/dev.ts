import type { Command } from "commander";
import { closeDatabase } from "@/db/client";
import { localDataFolder, openLocalDatabase } from "@/lib/cli/local-database";
import { ended, startNext, stopProcess } from "@/lib/cli/next-process";
import { freePortFrom } from "@/lib/cli/ports";

/** `portal dev`: the development server on the data of the demonstration. */
export function devCommand(program: Command): void {
  program
    .command("dev")
    .description("serve the portal for development, reloading what changes")
    .action(async () => {
      const dataFolder = localDataFolder();
      const database = process.env.DATABASE_URL ? null : await openLocalDatabase(dataFolder);
      const port = await freePortFrom(Number(process.env.PORT ?? 3000));
      const child = startNext(["dev", "-H", "localhost", "-p", String(port)], {
        NODE_ENV: "development",
        PORTAL_URL: `http://localhost:${port}`,
        PORTAL_GALLERY: "1",
      });
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
        process.on(signal, () => void stopProcess(child));
      await ended(child);
      await closeDatabase();
      await database?.stop();
    });
}
