import { asc, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import { enqueueMail } from "@/lib/outbox/enqueue";
import type { Mail } from "@/lib/outbox/mail";

/** A mail with a key, as registration enqueues it. */
export const activationTo = (recipient: string): Mail => ({
  kind: "activation",
  recipient,
  language: "sl",
  data: { username: "1234", path: "/activate/a-key-that-opens", validHours: 48 },
});

/** A mail without a key. */
export const noticeTo = (recipient: string): Mail => ({
  kind: "password-changed",
  recipient,
  language: "en",
  data: { username: "1234" },
});

/** Enqueues mails in one transaction of a customer's request. */
export const enqueue = (...mails: Mail[]): Promise<string[]> =>
  transaction("app", (tx) => Promise.all(mails.map((mail) => enqueueMail(tx, mail))));

/** All rows, as the office sees them. */
export const outboxRows = () =>
  transaction("office", (tx) =>
    tx.select().from(outbox).orderBy(asc(outbox.createdAt), asc(outbox.recipient)),
  );

/** Lets time pass for the outbox: rows were made, tried and leased so much earlier. */
export const letTimePass = (hours: number) =>
  transaction("office", (tx) =>
    tx.execute(sql`
      update outbox set created_at = created_at - make_interval(hours => ${hours}),
        next_attempt_at = next_attempt_at - make_interval(hours => ${hours}),
        leased_until = leased_until - make_interval(hours => ${hours})`),
  );

export const emptyOutbox = () => transaction("office", (tx) => tx.delete(outbox));
