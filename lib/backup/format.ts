import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** The first line of a backup: what made it, and up to which migration its tables are. */
export type BackupHeader = { backup: "portal"; format: 1; madeAt: string; migration: string };

/** Begins a table; each row that follows is one line, a string: the row as PostgreSQL writes it. */
export type TableLine = { table: string; columns: string[] };

/** The last line: what must have been read by then, and the SHA-256 of all lines before it. */
export type EndLine = {
  end: true;
  rows: Record<string, number>;
  sequences: Record<string, string | null>;
  sha256: string;
};

export type BackupLine = BackupHeader | TableLine | EndLine | string;

/** Why a file is no backup that could be restored. */
export class BadBackup extends Error {
  override name = "BadBackup";
}

/**
 * The lines of a backup, one after the other, of which the last is its end. Throws BadBackup where the file is none, was cut off,
 * or is not as it was written.
 */
export async function* linesOf(path: string): AsyncGenerator<BackupLine> {
  const hash = createHash("sha256");
  const unpacked = createReadStream(path).pipe(createGunzip());
  // A damaged archive ends the reading of lines; the reason is kept for who reads.
  let damage: Error | undefined;
  unpacked.on("error", (error) => {
    damage = error;
    unpacked.destroy();
  });
  const input = createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
  let ended = false;
  try {
    for await (const text of input) {
      const line = parse(text);
      if (ended) throw new BadBackup("something follows the end of the backup");
      if (typeof line === "object" && "end" in line) {
        if (line.sha256 !== hash.digest("hex")) throw new BadBackup("the backup is not as it was written");
        ended = true;
      } else hash.update(`${text}\n`);
      yield line;
    }
  } catch (error) {
    throw error instanceof BadBackup ? error : new BadBackup(`the file cannot be read: ${String(error)}`);
  }
  if (!ended)
    throw new BadBackup(damage ? `the file is damaged: ${damage.message}` : "the backup was cut off");
}

function parse(text: string): BackupLine {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadBackup("the file is no backup of the portal");
  }
}

/** Reads the header, and all lines to the end: so that nothing is written of a file that is no whole backup. */
export async function checkBackup(path: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  for await (const line of linesOf(path)) {
    if (header) continue;
    if (typeof line !== "object" || !("backup" in line) || line.backup !== "portal")
      throw new BadBackup("the file is no backup of the portal");
    if (line.format !== 1) throw new BadBackup(`the backup is of format ${line.format}: take a newer portal`);
    header = line;
  }
  if (!header) throw new BadBackup("the file is empty");
  return header;
}
