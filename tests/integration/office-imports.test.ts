import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { log } from "@/lib/log";
import { expireImports } from "@/lib/office-imports/expire";
import { openRefused, refusedFiles, uploadFolder } from "@/lib/office-imports/folders";
import { findUpload, lastImport, listRuns, listUploads } from "@/lib/office-imports/history";
import { performRun } from "@/lib/office-imports/perform-run";
import { runSchema } from "@/lib/office-imports/schema";
import { bookRun } from "@/lib/office-imports/uploads";
import { emptyBillingTables, goodFiles } from "@/tests/support/billing-folder";
import { addUpload, runFields } from "@/tests/support/import-doors";
import { addStaff, asOffice, type TestStaff } from "@/tests/support/staff";

const folder = await mkdtemp(join(tmpdir(), "portal-imports-"));
process.env.IMPORT_FOLDER = folder;
log.level = "silent";
let member: TestStaff;

beforeEach(async () => {
  await transaction("office", (tx) =>
    tx.execute(sql`update import_runs set finished_at = coalesce(finished_at, now())`),
  );
  await emptyBillingTables();
  member = await addStaff("admin", { name: "Ana Črnič" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inOffice = <T>(work: Parameters<typeof asOffice<T>>[2]) => asOffice(member, "imports.run", work);
const book = (upload: string, changed: Record<string, string> = {}) =>
  inOffice((staff) => bookRun(staff, runSchema.parse(runFields(upload, changed))));
const payers = async () =>
  transaction("office", (tx) =>
    tx.execute<{ code: string; name: string }>(sql`select code, name from payers order by code`),
  );

/** Books and does a run; answers it as the history has it. */
async function ran(upload: string, changed: Record<string, string> = {}) {
  const booked = await book(upload, changed);
  if (!booked.ok) throw new Error(booked.reason);
  expect(await performRun(booked.value.run)).toBe(true);
  const found = await inOffice((staff) => findUpload(staff, upload));
  const run = found?.runs.find(({ id }) => id === booked.value.run);
  if (!run) throw new Error("the run is in the history");
  return run;
}

describe("a run", () => {
  test("checks without changing anything, then imports; then the files are gone", async () => {
    const upload = await addUpload(goodFiles());
    const checked = await ran(upload, { mode: "full" });
    expect(checked).toMatchObject({
      state: "checked",
      by: "Ana Črnič",
      report: { ok: true, refusedRows: 0 },
    });
    expect(checked.report?.files["payers.csv"]).toMatchObject({ rows: 2, added: 2 });
    expect(await payers()).toEqual([]);
    const imported = await ran(upload, { mode: "full", check: "import" });
    expect(imported).toMatchObject({ state: "imported" });
    expect(await payers()).toHaveLength(2);
    expect((await inOffice((staff) => lastImport(staff)))?.files["payers.csv"]).toMatchObject({
      rows: 2,
      added: 2,
    });
    expect(await readdir(folder)).not.toContain(upload);
    expect(await book(upload)).toMatchObject({ reason: "files-gone" });
  });

  test("says of a later delivery what would become of what is there", async () => {
    await ran(await addUpload(goodFiles()), { mode: "full", check: "import" });
    const changed = goodFiles();
    changed["payers.csv"] = (changed["payers.csv"] ?? "").replace("NOVAK JANEZ", "NOVAK JANEZ ml.");
    changed["tenures.csv"] = (changed["tenures.csv"] ?? "").replace(
      "200;1177;1.1.2015;",
      "200;1234;1.1.2015;",
    );
    const { report } = await ran(await addUpload(changed), { mode: "full" });
    expect(report?.files["payers.csv"]).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(report?.changedRows).toContainEqual({
      table: "payers",
      key: { code: "1234" },
      before: { name: "NOVAK JANEZ" },
      after: { name: "NOVAK JANEZ ml." },
    });
    expect(report?.changedRows).toContainEqual({
      table: "tenures",
      key: { supply_point: "200", valid_from: "2015-01-01" },
      before: { payer: "1177" },
      after: { payer: "1234" },
    });
    expect((await payers()).find(({ code }) => code === "1234")?.name).toBe("NOVAK JANEZ");
  });

  test("refuses bad rows with the reasons, to be fetched and mended; the good ones come in where that is wished", async () => {
    const bad = goodFiles();
    bad["payers.csv"] += "ŠČ 1;;Cesta 1;3320;Velenje;;\n";
    const upload = await addUpload(bad);
    const refused = await ran(upload, { mode: "full", check: "import" });
    expect(refused).toMatchObject({
      state: "refused",
      report: { ok: false, reason: "bad-rows", refusedRows: 1 },
    });
    expect(await payers()).toEqual([]);
    expect(await refusedFiles(upload)).toEqual(["payers.csv"]);
    expect(await readFile(join(uploadFolder(upload), "refused", "payers.csv"), "utf8")).toContain("ŠČ 1");
    const opened = await openRefused(upload, "payers.csv");
    opened?.stream.destroy();
    expect(opened?.bytes).toBeGreaterThan(50);
    for (const name of ["../payers.csv", "/etc/passwd", "prices.csv", ""]) {
      expect(await openRefused(upload, name)).toBeNull();
    }
    const skipped = await ran(upload, { mode: "full", check: "import", skipBad: "on" });
    expect(skipped).toMatchObject({ state: "imported", report: { refusedRows: 1 } });
    expect(await payers()).toHaveLength(2);
    expect(await refusedFiles(upload)).toEqual(["payers.csv"]);
  });

  test("is one, though its form was sent twenty times; another waits until it has ended", async () => {
    const upload = await addUpload(goodFiles());
    const fields = runSchema.parse(runFields(upload));
    const all = await Promise.all(
      Array.from({ length: 20 }, () => inOffice((staff) => bookRun(staff, fields))),
    );
    expect(all.map((each) => each.ok && each.value.started).filter(Boolean)).toHaveLength(1);
    expect(await book(upload)).toMatchObject({ reason: "import-running" });
    const begun = await Promise.all(Array.from({ length: 4 }, () => performRun(fields.run)));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await book(upload)).toMatchObject({ ok: true });
  });

  test("of which nobody heard for a minute counts as broken off, and holds nobody up", async () => {
    const upload = await addUpload(goodFiles());
    await book(upload);
    await transaction("office", (tx) =>
      tx.execute(
        sql`update import_runs set seen_at = now() - interval '2 minutes' where upload_id = ${upload}::uuid`,
      ),
    );
    expect((await inOffice((staff) => findUpload(staff, upload)))?.runs[0]?.state).toBe("broken-off");
    expect(await book(upload)).toMatchObject({ ok: true });
  });

  test("that ends by a fault says its id", async () => {
    const upload = await addUpload(goodFiles());
    await rm(uploadFolder(upload), { recursive: true });
    await writeFile(uploadFolder(upload), "not a folder");
    const run = await ran(upload);
    expect(["refused", "fault"]).toContain(run.state);
    await rm(uploadFolder(upload));
  });

  test("of what was never uploaded is refused", async () => {
    expect(await book(randomUUID())).toMatchObject({ reason: "unknown-upload" });
    expect(await performRun(randomUUID())).toBe(false);
  });
});

describe("the history", () => {
  test("has all runs, a page at a time, and uploads whose files are there", async () => {
    const upload = await addUpload(goodFiles());
    const ids: string[] = [];
    for (let at = 0; at < 23; at += 1) ids.push((await ran(upload)).id);
    const first = await inOffice((staff) => listRuns(staff, null));
    const second = await inOffice((staff) => listRuns(staff, first.next));
    const listed = [...first.runs, ...second.runs].map(({ id }) => id).filter((id) => ids.includes(id));
    expect(listed).toEqual(ids.toReversed());
    expect((await inOffice((staff) => listUploads(staff))).map(({ id }) => id)).toContain(upload);
  });

  test("forgets files after a week, and what it quotes of people after three months", async () => {
    const bad = goodFiles();
    bad["payers.csv"] += "ŠČ 1;;Cesta 1;3320;Velenje;;\n";
    const upload = await addUpload(bad);
    await ran(upload);
    await transaction("office", async (tx) => {
      await tx.execute(
        sql`update import_uploads set uploaded_at = now() - interval '8 days' where id = ${upload}::uuid`,
      );
      await tx.execute(
        sql`update import_runs set started_at = now() - interval '91 days' where upload_id = ${upload}::uuid`,
      );
      await expireImports(tx);
    });
    const found = await inOffice((staff) => findUpload(staff, upload));
    expect(found).toMatchObject({
      removed: true,
      runs: [{ report: { problems: [], changedRows: [], refusedRows: 1 } }],
    });
    expect(await readdir(folder)).not.toContain(upload);
  });
});
