import { rm } from "node:fs/promises";
import { DrizzleQueryError, sql } from "drizzle-orm";
import { databaseUrl, type Tx, transaction } from "@/db/client";
import { type Login, migrateDatabase } from "@/db/migrate";
import { migrationsUpTo } from "@/db/migrations-known";
import { BadBackup, checkBackup, linesOf, type TableLine } from "@/lib/backup/format";
import { backedUpTables } from "@/lib/backup/tables";

export type Restored = { madeAt: string; rows: Record<string, number>; heldMails: number };

const charactersAtOnce = 4_000_000;

/**
 * Brings a backup into an empty database: first the tables as they were then, then the rows, all or none, then the migrations since.
 * `holdMail` calls off what waited to be sent, for the office to look at: it may have been sent since. Throws BadBackup where the
 * file is no whole backup, is of a newer version, or the database holds something.
 */
export async function restoreBackup(
  path: string,
  logins: Login[],
  { holdMail = false }: { holdMail?: boolean } = {},
): Promise<Restored> {
  const { madeAt, migration } = await checkBackup(path);
  const folder = await migrationsUpTo(migration);
  if (!folder) throw new BadBackup(`the backup is of a newer version of the portal (${migration})`);
  try {
    await migrateDatabase(databaseUrl("owner"), logins, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
  const rows = await transaction("owner", (tx) => fill(tx, path), { deadlineMs: null });
  await migrateDatabase(databaseUrl("owner"), logins);
  await transaction("owner", (tx) => tx.execute(sql`analyze`), { deadlineMs: null });
  const heldMails = holdMail ? await transaction("office", callOffMails) : 0;
  return { madeAt, rows, heldMails };
}

async function fill(tx: Tx, path: string): Promise<Record<string, number>> {
  await tx.execute(sql`set local statement_timeout = 0`);
  const tables = await backedUpTables(tx);
  for (const { name } of tables) {
    await tx.execute(sql`alter table ${sql.identifier(name)} no force row level security`);
    const [any] = await tx.execute(sql`select from ${sql.identifier(name)} limit 1`);
    if (any) throw new BadBackup(`the database is not empty: ${name} has rows`);
  }
  const references = await withoutReferences(tx);
  const counts: Record<string, number> = {};
  let into: TableLine | undefined;
  let batch: string[] = [];
  let characters = 0;
  const flush = async () => {
    if (into && batch.length > 0) await insert(tx, into, batch);
    [batch, characters] = [[], 0];
  };
  for await (const line of linesOf(path)) {
    if (typeof line === "string") {
      if (!into) throw new BadBackup("a row stands before its table");
      batch.push(line);
      characters += line.length;
      counts[into.table] = (counts[into.table] ?? 0) + 1;
      if (characters > charactersAtOnce) await flush();
    } else if ("table" in line) {
      await flush();
      const known = tables.find(({ name }) => name === line.table);
      if (!known || known.columns.join() !== line.columns.join())
        throw new BadBackup(`the backup's table ${line.table} is not the one that this version has`);
      into = line;
      counts[line.table] = 0;
    } else if ("end" in line) {
      await flush();
      const missing = Object.entries(line.rows).find(([table, count]) => counts[table] !== count);
      if (missing)
        throw new BadBackup(`of ${missing[0]} ${counts[missing[0]] ?? 0} rows came, not ${missing[1]}`);
      for (const [name, last] of Object.entries(line.sequences)) {
        if (last !== null)
          await tx.execute(sql`select setval(${`public.${name}`}::regclass, ${last}::bigint)`);
      }
    }
  }
  for (const { table, name, definition } of references) {
    await tx.execute(sql.raw(`alter table ${table} add constraint ${name} ${definition}`));
  }
  for (const { name, forced } of await securedTables(tx)) {
    if (forced) await tx.execute(sql`alter table ${sql.identifier(name)} force row level security`);
  }
  return counts;
}

/** One statement a batch; what its columns refuse ends the whole, with the database's own words and without the rows. */
async function insert(tx: Tx, { table, columns }: TableLine, rows: readonly string[]): Promise<void> {
  const names = sql.join(
    columns.map((name) => sql.identifier(name)),
    sql`, `,
  );
  const into = sql.identifier(table);
  try {
    await tx.execute(sql`
      insert into ${into} (${names}) overriding system value
      select ${names} from unnest(array(select line::${into} from jsonb_array_elements_text(${JSON.stringify(rows)}::jsonb) as lines (line)))`);
  } catch (error) {
    throw error instanceof DrizzleQueryError && error.cause ? error.cause : error;
  }
}

type Reference = { table: string; name: string; definition: string };

/** Takes the foreign keys away, so that tables may come in any order; answers how to make them, which checks all rows. */
async function withoutReferences(tx: Tx): Promise<Reference[]> {
  const references = await tx.execute<Reference>(sql`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  for (const { table, name } of references) {
    await tx.execute(sql.raw(`alter table ${table} drop constraint ${name}`));
  }
  return references;
}

/** Tables with row-level security: all of them were forced by their migrations. */
const securedTables = (tx: Tx): Promise<{ name: string; forced: boolean }[]> =>
  tx.execute<{ name: string; forced: boolean }>(sql`
    select relname as name, relrowsecurity as forced from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r'`);

async function callOffMails(tx: Tx): Promise<number> {
  const held = await tx.execute(sql`
    update outbox set cancelled_at = now() where sent_at is null and failed_at is null and cancelled_at is null returning id`);
  return held.length;
}
