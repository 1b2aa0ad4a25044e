import type { Command } from "commander";
import { withDatabase } from "@/lib/cli/local-database";
import { doRecurringWork } from "@/lib/recurring-work";

/** `portal expire`: removes what is past its time, once; the worker does the same by itself. */
export function expireCommand(program: Command): void {
  program
    .command("expire")
    .description(
      "remove ended sessions, old keys, accounts never activated or asked to be deleted, and mails long sent",
    )
    .action(() =>
      withDatabase(async () => {
        for (const [what, count] of Object.entries(await doRecurringWork())) {
          process.stdout.write(`${what}: ${count}\n`);
        }
      }),
    );
}
