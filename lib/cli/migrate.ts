import type { Command } from "commander";
import { databaseUrl } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { withDatabase } from "@/lib/cli/local-database";
import { env } from "@/lib/env";

/** `portal migrate`: brings the database to the newest schema and makes the application's logins where they are missing. */
export function migrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("bring the database to the newest schema (several at once wait for each other)")
    .action(() =>
      withDatabase(async () => {
        const { DATABASE_URL, DATABASE_OFFICE_URL } = env();
        await migrateDatabase(databaseUrl("owner"), [
          ...(DATABASE_URL ? [{ url: DATABASE_URL, memberOf: "portal_app" as const }] : []),
          ...(DATABASE_OFFICE_URL ? [{ url: DATABASE_OFFICE_URL, memberOf: "portal_office" as const }] : []),
        ]);
        process.stdout.write("The database is up to date.\n");
      }),
    );
}
