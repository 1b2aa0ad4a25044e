import type { Command } from "commander";
import { withDatabase } from "@/lib/cli/local-database";
import { performRun } from "@/lib/office-imports/perform-run";

/** `portal import-run <run>`: what the portal starts for an import that was asked for in the office; not for people. */
export function importRunCommand(program: Command): void {
  program
    .command("import-run", { hidden: true })
    .argument("<run>", "id of a booked run")
    .action((run: string) =>
      withDatabase(async () => {
        if (!(await performRun(run))) throw new Error(`${run}: not booked, or begun already`);
      }),
    );
}
