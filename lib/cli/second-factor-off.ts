import type { Command } from "commander";
import { withDatabase } from "@/lib/cli/local-database";
import { liftSecondFactor } from "@/lib/second-factor/lift";

type Options = { name?: string };

/** `portal second-factor-off <user name>`: for who lost the app and the recovery codes, once the office knows who they are. */
export function secondFactorOffCommand(program: Command): void {
  program
    .command("second-factor-off")
    .description("let a customer who lost app and recovery codes log in with the password alone")
    .argument("<user name>", "payer code the account was registered with")
    .option("--name <name>", "who of the office does it, as the customer is told")
    .action((username: string, { name }: Options) =>
      withDatabase(async () => {
        const lifted = await liftSecondFactor(username, name);
        if (!lifted.ok) throw new Error(`${username}: ${words[lifted.reason]}`);
        process.stdout.write(`${username}: the password alone logs in\n`);
      }),
    );
}

const words = {
  "unknown-account": "there is no such account",
  "not-on": "its login asks for the password alone already",
};
