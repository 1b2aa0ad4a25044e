import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record";
import type { Enter } from "@/lib/auth/gate";
import { enterForDataExport } from "@/lib/auth/gate-of-absent";
import type { Language } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { copyOfData } from "./copy";
import { keepPart, type LeasedExport, leaseNext, putBack, validHours } from "./lease";
import { dataExportPath } from "./paths";
import { throughGate } from "./rows";

const pieceBytes = 1_000_000;

/**
 * Makes the copies that were asked for, one after the other, until none is due or `signal` aborts; several workers may.
 * Answers how many were finished.
 */
export async function makeDataExports({ signal }: { signal?: AbortSignal } = {}): Promise<number> {
  let made = 0;
  while (!signal?.aborted) {
    const leased = await leaseNext();
    if (!leased) break;
    if (await make(leased, signal)) made += 1;
  }
  return made;
}

async function make(leased: LeasedExport, signal?: AbortSignal): Promise<boolean> {
  let closed = false;
  const enter: Enter = async (work) => {
    const passed = await enterForDataExport(leased, work);
    closed ||= !passed.ok;
    return passed;
  };
  try {
    const holder = await throughGate(enter, async ({ account }) => account);
    let size = 0;
    let part = 0;
    for await (const piece of pieces(copyOfData(enter, holder.language))) {
      signal?.throwIfAborted();
      if (!(await keepPart(leased, part++, piece))) return false;
      size += piece.length;
    }
    return await finish(leased, size, holder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.error({ event: "data-export.fault", id: leased.id, attempt: leased.attempts, error: reason });
    // Who may not pass now did not wait for it: they ask again when they may.
    await putBack(leased, { forGood: closed });
    return false;
  }
}

/** Tells the holder in the transaction that makes it so (R40). */
const finish = (
  { id, accountId, attempts }: LeasedExport,
  size: number,
  { username, email: recipient, language }: { username: string; email: string; language: Language },
): Promise<boolean> =>
  transaction("office", async (tx) => {
    const [made] = await tx.execute(sql`
      update data_exports set made_at = now(), expires_at = now() + make_interval(hours => ${validHours}),
             size = ${size}, leased_until = null
       where id = ${id}::uuid and attempts = ${attempts} and made_at is null and failed_at is null returning id`);
    if (!made) return false;
    await enqueueMail(tx, {
      kind: "data-export-ready",
      recipient,
      language,
      accountId,
      data: { username, path: dataExportPath(id), validHours },
    });
    await recordAudit(tx, { actor: "system", accountId, action: "data-export.made" });
    return true;
  });

/** The portions joined to pieces of one size, the last one shorter. */
async function* pieces(portions: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const portion of portions) {
    held.push(portion);
    length += portion.length;
    while (length >= pieceBytes) {
      const all = Buffer.concat(held);
      yield all.subarray(0, pieceBytes);
      held = [all.subarray(pieceBytes)];
      length -= pieceBytes;
    }
  }
  if (length > 0) yield Buffer.concat(held);
}
