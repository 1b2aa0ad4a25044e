import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { makeUploadFolder } from "@/lib/office-imports/folders";
import { uploadPath } from "@/lib/office-imports/paths";
import type { OfficeAction } from "@/tests/support/office-action-door";
import { addStaff } from "@/tests/support/staff";

/** Files as the office uploads them, by name. */
export type Uploaded = Record<string, string>;

const onePayer = { "payers.csv": "code;name;street;postcode;city;tax_number;closed_on\n" };

/** An upload whose files lie in the folder for them; answers its id. */
export async function addUpload(files: Uploaded = onePayer): Promise<string> {
  const [id, { id: member }] = [randomUUID(), await addStaff("admin")];
  const folder = await makeUploadFolder(id);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const listed = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: Buffer.byteLength(content),
  }));
  await transaction("office", (tx) =>
    tx.execute(sql`insert into import_uploads (id, staff_id, files)
      values (${id}::uuid, ${member}::uuid, ${JSON.stringify(listed)}::text::jsonb)`),
  );
  return id;
}

/** A run that refused a row of `payers.csv`, with the file of it; answers its id. */
export async function addRefusedRun(): Promise<string> {
  const [id, upload] = [randomUUID(), await addUpload()];
  const folder = join(await makeUploadFolder(upload), "refused");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "payers.csv"), "code;name;napaka\n1;;name is empty\n");
  await transaction("office", (tx) =>
    tx.execute(sql`
      insert into import_runs (id, upload_id, mode, check_only, skip_bad, close_many, finished_at)
      values (${id}::uuid, ${upload}::uuid, 'full', true, false, false, now())`),
  );
  return id;
}

/** The form of a run; a check of changes unless told otherwise. */
export const runFields = (upload: string, changed: Record<string, string> = {}): Record<string, string> => ({
  upload,
  run: randomUUID(),
  check: "check",
  mode: "changes",
  ...changed,
});

/** Resolves once no run goes on. */
async function noRun(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [row] = await transaction("office", (tx) =>
      tx.execute<{ running: boolean }>(sql`
        select exists (select from import_runs where finished_at is null and seen_at > now() - interval '1 minute') as running`),
    );
    if (!row?.running) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("a run goes on and on");
}

/** The action that begins a run. */
export const importDoors: Record<string, OfficeAction> = {
  "app/admin/imports/actions.ts beginRun": {
    permission: "imports.run",
    page: async () => uploadPath(await addUpload()),
    fields: async () => runFields(await addUpload()),
    settled: noRun,
  },
};
