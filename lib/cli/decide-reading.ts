import type { Command } from "commander";
import { transaction } from "@/db/client";
import { withDatabase } from "@/lib/cli/local-database";
import { confirmReading, rejectReading } from "@/lib/readings/decide";

type Options = { confirm?: true; reject?: string; name?: string };

const refusals = {
  "unknown-receipt": "there is no such receipt",
  withdrawn: "the customer has withdrawn this reading or corrected it",
  "decided-otherwise": "this reading was decided otherwise before",
  "no-reason": "say why with --reject <reason>",
};

/** `portal decide-reading <receipt>`: takes a reported reading over, or rejects it with a reason that is mailed. */
export function decideReadingCommand(program: Command): void {
  program
    .command("decide-reading")
    .description("confirm or reject a reading that a customer reported")
    .argument("<receipt>", "receipt number, such as 2026-000123")
    .option("--confirm", "the reading will be billed by")
    .option("--reject <reason>", "the reading is not used; the reason is mailed to who reported it")
    .option("--name <name>", "who of the office decides, as the customer is told")
    .action((receipt: string, { confirm, reject, name }: Options) => {
      if (Boolean(confirm) === (reject !== undefined)) {
        throw new Error("say either --confirm or --reject <reason>");
      }
      return withDatabase(() => decide(receipt, reject, name));
    });
}

async function decide(receiptNumber: string, reason: string | undefined, name?: string): Promise<void> {
  const decided = await transaction("office", (tx) => {
    const by = { tx, officeName: name };
    return reason === undefined
      ? confirmReading(by, receiptNumber)
      : rejectReading(by, receiptNumber, reason);
  });
  if (!decided.ok) throw new Error(`${receiptNumber}: ${refusals[decided.reason]}`);
  process.stdout.write(`${receiptNumber}: ${reason === undefined ? "confirmed" : "rejected"}\n`);
}
