import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Command } from "commander";
import { BadBackup } from "@/lib/backup/format";
import { restoreBackup } from "@/lib/backup/restore";
import { writeBackup } from "@/lib/backup/write";
import { withDatabase } from "@/lib/cli/local-database";
import { logins } from "@/lib/cli/logins";

/** `portal backup`: all data of one moment as one file, beside whatever else goes on. */
export function backupCommand(program: Command): void {
  program
    .command("backup")
    .description(
      "write all data to a file, as of one moment, while the portal goes on; - writes to standard output",
    )
    .argument("<file>", "such as portal-2026-11-28.jsonl.gz; it holds personal data, so keep it encrypted")
    .action((file: string) => withDatabase(() => backUp(file)));
}

async function backUp(file: string): Promise<void> {
  if (file === "-") {
    say(await writeBackup(process.stdout));
    return;
  }
  const unfinished = `${file}.unfinished`;
  try {
    const rows = await writeBackup(createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
    say(rows);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** `portal restore`: a backup into an empty database. */
export function restoreCommand(program: Command): void {
  program
    .command("restore")
    .description("bring a backup into an empty database, whole or not at all")
    .argument("<file>", "a file of portal backup")
    .option("--hold-mail", "call off mails that waited: they may have been sent since the backup")
    .action((file: string, { holdMail }: { holdMail?: boolean }) =>
      withDatabase(async () => {
        try {
          const { rows, madeAt, heldMails } = await restoreBackup(file, logins(), { holdMail });
          say(rows);
          process.stderr.write(
            `Restored as of ${madeAt}.${holdMail ? ` ${heldMails} mails were called off; /admin/mail shows them.` : ""} Everybody signs in anew. Pictures in an object store are not in a backup.\n`,
          );
        } catch (error) {
          throw error instanceof BadBackup ? new Error(`Nothing was restored: ${error.message}.`) : error;
        }
      }),
    );
}

function say(rows: Record<string, number>): void {
  const counts = Object.values(rows);
  process.stderr.write(`${counts.reduce((sum, count) => sum + count, 0)} rows of ${counts.length} tables\n`);
}
