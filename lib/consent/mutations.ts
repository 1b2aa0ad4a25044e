import { desc, eq, sql } from "drizzle-orm";
import { consents } from "@/db/schema/accounts";
import { recordAudit } from "@/lib/audit/record";
import type { AccountHolder, Customer } from "@/lib/auth/customer";
import { endAllSessions, endSessionById } from "@/lib/auth/sessions";
import { issueToken } from "@/lib/auth/tokens";
import { consentText, languageOfText } from "@/lib/consent/text";
import { ok, type Result, refused } from "@/lib/result";

/** What follows from a decision: the portal, or its end with a key to delete the account. */
export type Decided = { decision: "yes" } | { decision: "no"; deletionKey: string };

/**
 * Keeps a decision on the text in force, tied to the words it was made on: `text` is the hash of the text shown.
 * A refusal ends the session that made it. `text-changed` where another text is in force by now.
 */
export async function decideConsent(
  holder: AccountHolder,
  { decision, text }: { decision: "yes" | "no"; text: string },
): Promise<Result<Decided, "text-changed">> {
  const { tx, account } = holder;
  const language = languageOfText(text);
  if (!language) return refused("text-changed");
  const { version, sha256 } = consentText(language);
  const shown = { version, language, textSha256: sha256 };
  if (decision === "yes") {
    await keep(holder, () => ({ ...shown, decision: "granted" }));
    return ok({ decision });
  }
  // Sessions before the decision's lock, here and below: a request that waits for the lock may hold its session's row.
  await endSessionById(tx, account.sessionId);
  await keep(holder, () => ({ ...shown, decision: "refused" }));
  return ok({ decision, deletionKey: await issueToken(tx, account.id, "delete-account") });
}

/**
 * Takes back the consent that was given, on the text it was given on: the gate closes in every session of the
 * account, all of which end at once (R27). Answers a key to delete the account.
 */
export async function withdrawConsent(customer: Customer): Promise<Result<{ deletionKey: string }, never>> {
  const { tx, account } = customer;
  await endAllSessions(tx, account.id);
  await keep(customer, (newest) =>
    newest?.decision === "granted" ? { ...newest, decision: "withdrawn" } : undefined,
  );
  return ok({ deletionKey: await issueToken(tx, account.id, "delete-account") });
}

type Kept = Pick<typeof consents.$inferSelect, "version" | "language" | "textSha256" | "decision">;

/** Adds a decision, one of an account at a time; one that is already the newest is not made twice (R41). */
async function keep(
  { tx, account }: AccountHolder,
  follow: (newest: Kept | undefined) => Kept | undefined,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`consent:${account.id}`}))`);
  const [newest] = await tx
    .select({
      version: consents.version,
      language: consents.language,
      textSha256: consents.textSha256,
      decision: consents.decision,
    })
    .from(consents)
    .where(eq(consents.accountId, account.id))
    .orderBy(desc(consents.id))
    .limit(1);
  const next = follow(newest);
  if (!next || (newest?.decision === next.decision && newest.textSha256 === next.textSha256)) return;
  await tx.insert(consents).values({ accountId: account.id, ...next });
  await recordAudit(tx, {
    actor: "customer",
    accountId: account.id,
    action: `consent.${next.decision}`,
    details: { version: next.version },
  });
}
