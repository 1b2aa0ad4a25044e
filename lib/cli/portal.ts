import { Command } from "commander";
import { expireCommand } from "@/lib/cli/expire";
import { migrateCommand } from "@/lib/cli/migrate";
import { workerCommand } from "@/lib/cli/worker";

const program = new Command("portal").description(
  "The customers' portal of a municipal utility, from the command line",
);

migrateCommand(program);
workerCommand(program);
expireCommand(program);

await program.parseAsync();
