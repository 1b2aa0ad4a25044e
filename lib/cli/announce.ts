import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import {
  changeAnnouncement,
  previewAnnouncement,
  withdrawAnnouncement,
  writeAnnouncement,
} from "@/lib/announcements/by-command";
import type { Reach } from "@/lib/announcements/reach";
import { type AnnouncementInput, announcementSchema } from "@/lib/announcements/schema";
import { faultsOf, refusalOf } from "@/lib/cli/announcement-words";
import { withDatabase } from "@/lib/cli/local-database";

/** `portal announce <file>`: tells customers of an outage, a meter reading or news that a JSON file describes. */
export function announceCommand(program: Command): void {
  program
    .command("announce")
    .description("announce an outage, a meter reading or news (docs/operations.md describes the file)")
    .argument("<file>", "JSON file with kind, from, to, texts and targets")
    .option("--check", "say whom it would touch, announce nothing")
    .option("--change <id>", "write an announcement anew, as `announce` named it, instead of a new one")
    .action((file: string, options: { check?: true; change?: string }) => announce(file, options));
}

/** `portal withdraw-announcement <id>`: calls an announcement off. */
export function withdrawAnnouncementCommand(program: Command): void {
  program
    .command("withdraw-announcement")
    .description("call an announcement off; who got it by mail is told")
    .argument("<id>", "as `announce` named it")
    .action((id: string) =>
      withDatabase(async () => {
        const result = await withdrawAnnouncement(id);
        if (!result.ok) throw new Error(`${id}: ${refusalOf(result)}`);
        process.stdout.write(`${id}: withdrawn, ${result.value.mails} mails\n`);
      }),
    );
}

async function announce(file: string, { check, change }: { check?: true; change?: string }): Promise<void> {
  const content = await readFile(file, "utf8");
  const input = inputIn(file, content);
  await withDatabase(async () => {
    const result = await (check
      ? previewAnnouncement(input)
      : change
        ? changeAnnouncement(change, input)
        : writeAnnouncement(idOf(content), input));
    if (!result.ok) throw new Error(`${file}: ${refusalOf(result)}`);
    const { points, accounts, mails } = result.value;
    const touched = `touches ${points} points and ${accounts} accounts, ${mails} of them by mail`;
    process.stdout.write(`${outcomeOf(result.value)}; ${touched}\n`);
  });
}

function outcomeOf(value: Reach & { id?: string; again?: boolean }): string {
  if (value.id === undefined) return "nothing announced yet";
  return `${value.id}: ${value.again ? "announced before" : "announced"}`;
}

function inputIn(file: string, content: string): AnnouncementInput {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = announcementSchema.safeParse(json);
  if (!parsed.success)
    throw new Error(
      faultsOf(parsed.error.issues)
        .map((fault) => `${file}: ${fault}`)
        .join("\n"),
    );
  return parsed.data;
}

/** The same file is the same announcement, however often it is run. */
function idOf(content: string): string {
  const hex = createHash("sha256").update(content).digest("hex");
  // Version 8 of RFC 9562: what the bits mean is ours.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
