import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { announcements, announcementTargets, announcementTexts } from "@/db/schema/announcements";
import { type OfficeActor, recordOfficeAct } from "@/lib/audit/record";
import { isLanguage } from "@/lib/i18n/languages";
import { ok, type Result, refused } from "@/lib/result";
import type { Service } from "@/lib/supply-points/meters";
import { cancelUnsent, tell } from "./mails";
import { type Reach, reachOf, type TargetRow, targetRows } from "./reach";
import type { AnnouncementInput } from "./schema";

export type AnnouncementRefusal = "past" | "unknown-point" | "fits-no-point";

/** Whom an announcement would touch, without writing it; refused as writing it would be. */
export async function preview(
  { tx }: OfficeActor,
  input: AnnouncementInput,
): Promise<Result<Reach, AnnouncementRefusal>> {
  const found = await looked(tx, input);
  return found.ok ? ok(found.value.reach) : found;
}

/**
 * Writes an announcement under an id that its form made: the same form sent again writes none (R41), and `again` says so.
 * `unknown-point` and `fits-no-point` bring the figure `place`, from 1, and what stands there as `named`.
 */
export async function write(
  by: OfficeActor,
  id: string,
  input: AnnouncementInput,
): Promise<Result<Reach & { id: string; again: boolean }, AnnouncementRefusal>> {
  const { tx } = by;
  const found = await looked(tx, input);
  if (!found.ok) return found;
  const { reach, rows } = found.value;
  const [written] = await tx
    .insert(announcements)
    .values({ id, ...columnsOf(input), publishedAt: input.publish ?? sql`now()` })
    .onConflictDoNothing()
    .returning({ id: announcements.id });
  if (!written) return ok({ ...reach, id, again: true });
  await keepWords(tx, id, input, rows);
  await recordOfficeAct(by, { action: "announcement.written", details: { announcement: id, ...reach } });
  return ok({ ...reach, id, again: false });
}

/**
 * Writes an announcement anew; calendars take the change over by its revision. Where the time is another one, those who
 * want mails get it again.
 */
export async function change(
  by: OfficeActor,
  id: string,
  input: AnnouncementInput,
): Promise<Result<Reach & { id: string }, AnnouncementRefusal | "unknown-announcement" | "withdrawn">> {
  const { tx } = by;
  const before = await locked(tx, id);
  if (!before) return refused("unknown-announcement");
  if (before.withdrawnAt) return refused("withdrawn");
  const found = await looked(tx, input);
  if (!found.ok) return found;
  const { reach, rows } = found.value;
  const moved = +before.startsAt !== +input.from || +before.endsAt !== +input.to;
  await tx
    .update(announcements)
    .set({
      ...columnsOf(input),
      ...(input.publish && { publishedAt: input.publish }),
      ...(moved && { mailedAt: null }),
      revision: before.revision + 1,
      changedAt: sql`now()`,
    })
    .where(eq(announcements.id, id));
  if (moved) await cancelUnsent(tx, id);
  await tx.delete(announcementTexts).where(eq(announcementTexts.announcementId, id));
  await tx.delete(announcementTargets).where(eq(announcementTargets.announcementId, id));
  await keepWords(tx, id, input, rows);
  await recordOfficeAct(by, {
    action: "announcement.changed",
    details: { announcement: id, revision: before.revision + 1, ...reach },
    before: { from: before.startsAt, to: before.endsAt },
    after: { from: input.from, to: input.to },
  });
  return ok({ ...reach, id });
}

/**
 * Calls an announcement off: it is gone from every page, and calendars show it as cancelled until its time is over. Mails of
 * it that wait are not sent any more; who got it by mail is told, and `mails` says how many. Doing it again changes nothing.
 */
export async function withdraw(
  by: OfficeActor,
  id: string,
): Promise<Result<{ mails: number }, "unknown-announcement" | "past">> {
  const { tx } = by;
  const before = await locked(tx, id);
  if (!before) return refused("unknown-announcement");
  if (before.withdrawnAt) return ok({ mails: 0 });
  if (before.endsAt <= new Date()) return refused("past");
  await tx
    .update(announcements)
    .set({ withdrawnAt: sql`now()`, changedAt: sql`now()`, revision: before.revision + 1 })
    .where(eq(announcements.id, id));
  await cancelUnsent(tx, id);
  const mails = before.mailedAt ? await tell(tx, id, "withdrawn") : 0;
  await recordOfficeAct(by, { action: "announcement.withdrawn", details: { announcement: id, mails } });
  return ok({ mails });
}

const locked = async (tx: Tx, id: string) =>
  (await tx.select().from(announcements).where(sql`${announcements.id}::text = ${id}`).for("update"))[0];

async function looked(
  tx: Tx,
  input: AnnouncementInput,
): Promise<Result<{ reach: Reach; rows: TargetRow[] }, AnnouncementRefusal>> {
  if (input.to <= new Date()) return refused("past", "to");
  const { rows, unknown } = await targetRows(tx, input.targets);
  const named = (at: number) => ({ place: at + 1, named: Object.values(input.targets[at] ?? {}).join(", ") });
  if (unknown !== undefined) {
    const at = input.targets.findIndex(({ supplyPoint }) => supplyPoint === unknown);
    return refused("unknown-point", "targets", named(at));
  }
  const { idle, ...reach } = await reachOf(tx, rows);
  const [first] = idle;
  return first === undefined ? ok({ reach, rows }) : refused("fits-no-point", "targets", named(first));
}

const columnsOf = ({ kind, from, to, mail, targets }: AnnouncementInput) => ({
  kind,
  startsAt: from,
  endsAt: to,
  byMail: mail,
  isPublic: targets.every(({ supplyPoint }) => supplyPoint === undefined),
});

async function keepWords(
  tx: Tx,
  announcementId: string,
  { texts }: AnnouncementInput,
  rows: readonly TargetRow[],
): Promise<void> {
  await tx
    .insert(announcementTexts)
    .values(
      Object.entries(texts).flatMap(([language, text]) =>
        text && isLanguage(language) ? { announcementId, language, ...text } : [],
      ),
    );
  if (rows.length === 0) return;
  await tx.insert(announcementTargets).values(
    rows.map(({ service, postcode, street, supply_point_id: supplyPointId }) => ({
      ...{ announcementId, postcode, street, supplyPointId },
      service: service as Service | null,
    })),
  );
}
