import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { withDatabase } from "@/lib/cli/local-database";
import { picturesOf } from "@/lib/messages/attachments";

/** `portal message-pictures <conversation> <folder>`: writes what customers attached to their messages into a folder. */
export function messagePicturesCommand(program: Command): void {
  program
    .command("message-pictures")
    .description("write the pictures of a conversation into a folder")
    .argument("<conversation>", "as the mail to the office names it")
    .argument("<folder>", "is made where it is not there")
    .option("--name <name>", "who of the office looks at them, as the customer is told")
    .action((conversation: string, folder: string, { name }: { name?: string }) =>
      withDatabase(async () => {
        const pictures = await picturesOf(conversation, name);
        await mkdir(folder, { recursive: true });
        for (const [at, picture] of pictures.entries()) {
          await writeFile(join(folder, `${conversation}-${at + 1}.jpg`), picture);
        }
        process.stdout.write(`${pictures.length} pictures\n`);
      }),
    );
}
