import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { createGzip } from "node:zlib";
import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { newestMigration } from "@/db/migrations-known";
import type { BackupHeader, EndLine, TableLine } from "@/lib/backup/format";
import { type BackedUpTable, backedUpTables, sequencePositions } from "@/lib/backup/tables";

const rowsAtOnce = { light: 2_000, heavy: 10 };

/**
 * Writes all that the database holds to `output`, compressed, as of one moment, beside whatever else goes on; answers the rows by
 * table. Needs the owner's login. Rows are text as PostgreSQL writes and reads them, so that versions may differ (decision 36).
 */
export async function writeBackup(output: Writable): Promise<Record<string, number>> {
  const packed = createGzip();
  const done = Promise.all([once(packed, "end"), once(output, "finish")]);
  done.catch(() => undefined);
  packed.pipe(output);
  const hash = createHash("sha256");
  const write = async (line: BackupHeader | TableLine | EndLine | string) => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    // A full disk ends the output, and nothing drains any more.
    if (!packed.write(text)) await Promise.race([once(packed, "drain"), done]);
  };
  const rows = await transaction(
    "owner",
    async (tx) => {
      await tx.execute(sql`set transaction isolation level repeatable read, read only`);
      await tx.execute(sql`set local statement_timeout = 0`);
      const sequences = await sequencePositions(tx);
      // Row-level security is forced on the owner, and lets the office see everything.
      await tx.execute(sql`set local role portal_office`);
      await write({
        backup: "portal",
        format: 1,
        madeAt: new Date().toISOString(),
        migration: (await newestMigration()).tag,
      });
      const counts: Record<string, number> = {};
      for (const table of await backedUpTables(tx)) counts[table.name] = await writeTable(tx, table, write);
      const end = {
        rows: counts,
        sequences: Object.fromEntries(sequences.map(({ name, last }) => [name, last])),
      };
      await write({ end: true, ...end, sha256: hash.copy().digest("hex") });
      return counts;
    },
    { deadlineMs: null },
  );
  packed.end();
  await done;
  return rows;
}

async function writeTable(
  tx: Tx,
  { name, columns, heavy }: BackedUpTable,
  write: (line: TableLine | string) => Promise<void>,
): Promise<number> {
  await write({ table: name, columns });
  const table = sql.identifier(name);
  await tx.execute(sql`declare backed_up no scroll cursor for select t::text as row from ${table} t`);
  const fetch = sql.raw(`fetch ${heavy ? rowsAtOnce.heavy : rowsAtOnce.light} from backed_up`);
  let count = 0;
  for (;;) {
    const fetched = await tx.execute<{ row: string }>(fetch);
    if (fetched.length === 0) break;
    for (const { row } of fetched) await write(row);
    count += fetched.length;
  }
  await tx.execute(sql`close backed_up`);
  return count;
}
