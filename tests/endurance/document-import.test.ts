import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { importBillingData } from "@/lib/billing-import/import";
import { emptyBillingTables, importDay, rowsOf } from "@/tests/support/billing-folder";
import { documentFolder } from "@/tests/support/document-folder";
import { addBilled, importInProcess, writeDocuments } from "@/tests/support/many-documents";

beforeEach(async () => {
  await emptyBillingTables();
  await addBilled();
});

/** Waits until the server has given up the transactions of processes that are gone. */
async function othersGone(): Promise<void> {
  const busy = sql`select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and backend_xid is not null`;
  while ((await transaction("owner", (tx) => tx.execute(busy))).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Number and content of the rows of each table that documents go to. */
const content = () =>
  rowsOf(
    sql.raw(
      ["invoices", "invoice_lines", "invoice_vat", "invoice_files", "imports"]
        .map(
          (table) =>
            `select '${table}' as name, count(*)::int, sum(hashtext(t::text)::bigint) from ${table} t`,
        )
        .join(" union all "),
    ),
  );

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

// R42
test("killed at any of 20 points, an import of documents leaves everything as it was; the next one does it all", {
  timeout: 180_000,
}, async () => {
  const count = 60;
  const first = await documentFolder({});
  await writeDocuments(first, 10, { pdfBytes: 1_000 });
  await importBillingData(first, { mode: "changes", today: importDay });
  const before = await content();
  const folder = await documentFolder({});
  await writeDocuments(folder, count, { format: "ubl", pdfBytes: 500_000 });

  // Each document is a step, then one of checking and four of merging; the 20 points lie evenly, the last at the last.
  const steps = count + 5;
  for (const at of range(20)) {
    const dieAt = Math.round((at * (steps - 1)) / 19) + 1;
    expect(await importInProcess(folder, importDay, { dieAt })).toBeNull();
    await othersGone();
    expect(await content()).toEqual(before);
  }

  expect(await importInProcess(folder, importDay)).toMatchObject({
    outcome: "done",
    steps,
    documents: { rows: count, added: count - 10, refused: 0 },
  });
  expect(await content()).not.toEqual(before);
  const again = await importBillingData(folder, { mode: "changes", today: importDay });
  expect(again.files.documents).toMatchObject({ added: 0, changed: 0, unchanged: count });
});

test("however many documents there are, no more is held than of a few", { timeout: 180_000 }, async () => {
  const folder = await documentFolder({});
  await writeDocuments(folder, 2_000, { pdfBytes: 100_000 });
  const run = await importInProcess(folder, importDay);
  expect(run).toMatchObject({ outcome: "done", documents: { added: 2_000 } });
  const [, ...samples] = run?.samples ?? [];
  expect(samples.length).toBeGreaterThanOrEqual(18);
  // 200 MB of PDFs went through; a batch of them is what may be on its way.
  expect(Math.max(...samples) - Math.min(...samples)).toBeLessThan(40);
});
