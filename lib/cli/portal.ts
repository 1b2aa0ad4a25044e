import { Command } from "commander";
import { migrateCommand } from "@/lib/cli/migrate";

const program = new Command("portal").description(
  "The customers' portal of a municipal utility, from the command line",
);

migrateCommand(program);

await program.parseAsync();
