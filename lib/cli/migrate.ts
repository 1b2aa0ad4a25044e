import type { Command } from "commander";
import { databaseUrl } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { withDatabase } from "@/lib/cli/local-database";
import { logins } from "@/lib/cli/logins";

/** `portal migrate`: brings the database to the newest schema and makes the application's logins where they are missing. */
export function migrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("bring the database to the newest schema (several at once wait for each other)")
    .action(() =>
      withDatabase(async () => {
        await migrateDatabase(databaseUrl("owner"), logins());
        process.stdout.write("The database is up to date.\n");
      }),
    );
}
