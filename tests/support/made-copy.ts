import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { zipSync } from "fflate";
import { transaction } from "@/db/client";
import { dataExportParts, dataExports } from "@/db/schema/data-exports";
import type { TestAccount } from "@/tests/support/accounts";

/** A copy that can be fetched, whose bytes tell whose it is; answers its id. */
export async function addMadeCopy({ id: accountId, email }: TestAccount): Promise<string> {
  const id = randomUUID();
  const content = Buffer.from(zipSync({ "whose.txt": Buffer.from(email) }));
  const madeAt = new Date();
  const expiresAt = new Date(madeAt.getTime() + 48 * 3_600_000);
  await transaction("office", async (tx) => {
    await tx.insert(dataExports).values({ id, accountId, madeAt, expiresAt, size: content.length });
    await tx.insert(dataExportParts).values({ exportId: id, part: 0, content });
  });
  return id;
}

/** Makes the copies that wait, in a process of its own as the worker is one. */
export async function makeWaitingCopies(): Promise<void> {
  await promisify(execFile)(process.execPath, ["--import", "tsx", "tests/support/copying-process.ts"]);
}
