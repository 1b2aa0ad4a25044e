import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { announcements } from "@/db/schema/announcements";
import { mailPreferences } from "@/db/schema/choices";
import { outbox } from "@/db/schema/outbox";
import { writeAnnouncement } from "@/lib/announcements/by-command";
import { type AnnouncementInput, announcementSchema } from "@/lib/announcements/schema";
import { clockTime, today } from "@/lib/dates";
import type { MailData } from "@/lib/outbox/mail";
import { addSupplyPoint } from "@/tests/support/factories";

const hour = 3_600_000;

/** The time so many hours from now, as the office writes it. */
export const inHours = (hours: number): string => {
  const instant = new Date(Date.now() + hours * hour);
  return `${today(instant)} ${clockTime(instant)}`;
};

type Written = Partial<Record<keyof AnnouncementInput, unknown>>;

/** An outage tomorrow for everyone, as the office writes it; a test says what is otherwise. */
export const written = (changed: Written = {}): AnnouncementInput =>
  announcementSchema.parse({
    kind: "outage",
    from: inHours(24),
    to: inHours(28),
    texts: {
      sl: { title: "Zamenjava ventila", body: "Vode ne bo." },
      en: { title: "A valve is replaced", body: "There will be no water." },
    },
    ...changed,
  });

/** Writes an announcement and answers its id. */
export async function announce(changed: Written = {}): Promise<string> {
  const id = randomUUID();
  const result = await writeAnnouncement(id, written(changed));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return id;
}

/** Lets an announcement begin and end, or be published, at other times than may be written. */
export const setTimes = (
  id: string,
  times: Partial<Pick<typeof announcements.$inferInsert, "startsAt" | "endsAt" | "publishedAt">>,
) => transaction("office", (tx) => tx.update(announcements).set(times).where(eq(announcements.id, id)));

export const emptyAnnouncements = () => transaction("office", (tx) => tx.delete(announcements));

let streets = 0;

/** A street of this test's own with a house of a payer in it. */
export async function addStreet(payer: { id: number }, row: Parameters<typeof addSupplyPoint>[1] = {}) {
  const letters = [...String(++streets)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const street = `Čučkova ${randomUUID().replaceAll(/[^a-f]/g, "")}${letters} cesta`;
  return { street, point: await addSupplyPoint(payer, { street: `${street} 12`, ...row }) };
}

/** Lets a login ask for announcements by mail. */
export const wantAnnouncements = ({ id: accountId }: { id: string }) =>
  transaction("office", (tx) =>
    tx.insert(mailPreferences).values({ accountId, kind: "announcement" }).onConflictDoNothing(),
  );

/** What an account was told of by mail, oldest first. */
export async function toldTo({ id }: { id: string }): Promise<MailData["announcement"][]> {
  const rows = await transaction("office", (tx) =>
    tx
      .select({ data: outbox.data })
      .from(outbox)
      .where(sql`${outbox.accountId} = ${id} and ${outbox.kind} = 'announcement'`)
      .orderBy(outbox.createdAt),
  );
  return rows.map(({ data }) => data as MailData["announcement"]);
}
