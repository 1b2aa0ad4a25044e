import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { today } from "@/lib/dates";
import { writeDemoData } from "@/lib/demo/write";
import { copyTemplate, onServer, openTestServer, roleUrl } from "@/tests/support/test-server";
import { round } from "./figures";

// The import of billing data beside a COPY of the same rows, by the server itself, into tables with the same keys, indexes, checks
// and foreign keys: what it costs to read, check, stage and merge. Then the same import once more, which changes nothing.

const payers = Number(process.env.BENCH_PAYERS ?? 5_000);
const limits = { ofCopy: 0.4, megabytes: 300 };

const server = await openTestServer();
const folder = await mkdtemp(join(tmpdir(), "portal-bench-import-"));
const files = await mkdtemp(join(tmpdir(), "portal-bench-copy-"));
await chmod(files, 0o777);
try {
  const database = await copyTemplate(server);
  const env = {
    DATABASE_URL: roleUrl(server.url, database, "app"),
    DATABASE_OFFICE_URL: roleUrl(server.url, database, "office"),
  };
  await writeDemoData({ folder, payers, today: today() });
  const first = await importOnce(env);
  const second = await importOnce(env);
  const { rows, seconds } = await copyOnce(new URL(`/${database}`, server.url).href);
  const result = {
    rows,
    firstSeconds: round(first.seconds, 1),
    secondSeconds: round(second.seconds, 1),
    copySeconds: round(seconds, 1),
    ofCopy: round(seconds / first.seconds, 2),
    megabytes: Math.round(Math.max(first.megabytes, second.megabytes)),
  };
  console.table([result]);
  await mkdir("test-results", { recursive: true });
  await writeFile("test-results/bench-import.json", `${JSON.stringify({ result, limits }, null, 2)}\n`);
  if (result.ofCopy < limits.ofCopy || result.megabytes > limits.megabytes || second.seconds > first.seconds)
    process.exitCode = 1;
} finally {
  await Promise.all([folder, files].map((each) => rm(each, { recursive: true })));
  await server.close();
}

/** The command as the office runs it, and the most memory that its process held. */
async function importOnce(env: Record<string, string>): Promise<{ seconds: number; megabytes: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/portal.ts", "import", folder], {
    env: { ...process.env, ...env, LOG_LEVEL: "silent" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let megabytes = 0;
  const ended = once(child, "exit");
  while (child.exitCode === null) {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    await Promise.race([ended, pause(100)]);
  }
  if (child.exitCode !== 0) throw new Error("the import failed");
  return { seconds: (performance.now() - begun) / 1000, megabytes };
}

/** Every imported row once more, into twins of its tables. */
async function copyOnce(url: string): Promise<{ rows: number; seconds: number }> {
  return onServer(url, async (sql) => {
    const tables = await sql<{ name: string; rows: number }[]>`
      select relname as name, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', relname), false, true, '')))[1]::text::int as rows
        from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
    const filled = tables.filter(({ name, rows }) => rows > 0 && !name.startsWith("import"));
    const references = await sql<{ table: string; definition: string }[]>`
      select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint
       where contype = 'f' and connamespace = 'public'::regnamespace`;
    await sql.unsafe("create schema twin");
    for (const { name } of tables)
      await sql.unsafe(`create table twin.${name} (like public.${name} including all)`);
    await sql.unsafe("set search_path to twin");
    for (const { table, definition } of references)
      await sql.unsafe(`alter table twin.${table} add ${definition}`);
    for (const { name } of filled) await sql.unsafe(`copy public.${name} to '${join(files, name)}'`);
    let seconds = 0;
    for (const name of inOrder(filled, references)) {
      const begun = performance.now();
      await sql.unsafe(`copy twin.${name} from '${join(files, name)}'`);
      seconds += (performance.now() - begun) / 1000;
    }
    return { rows: filled.reduce((sum, { rows }) => sum + rows, 0), seconds };
  });
}

/** Tables after those that they refer to. */
function inOrder(
  tables: readonly { name: string }[],
  references: readonly { table: string; definition: string }[],
): string[] {
  const targets = (table: string) =>
    references
      .filter((reference) => reference.table === table)
      .map(({ definition }) => /REFERENCES (?:\w+\.)?(\w+)/.exec(definition)?.[1] ?? "");
  const sorted: string[] = [];
  const visit = (name: string) => {
    if (sorted.includes(name) || !tables.some((table) => table.name === name)) return;
    for (const target of targets(name)) if (target !== name) visit(target);
    sorted.push(name);
  };
  for (const { name } of tables) visit(name);
  return sorted;
}
