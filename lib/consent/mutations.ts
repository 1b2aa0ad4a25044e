import { sql } from "drizzle-orm";
import { consents } from "@/db/schema/accounts";
import { recordAudit } from "@/lib/audit/record";
import type { AccountHolder } from "@/lib/auth/customer";
import { endAllSessions, endSessionById } from "@/lib/auth/sessions";
import { consentText } from "@/lib/consent/text";
import type { Language } from "@/lib/i18n/languages";
import { ok, type Result } from "@/lib/result";

/**
 * Keeps a decision on the text in force, in the language it was read in. A refusal ends the session that made it.
 * The same answer twice is two rows and one state.
 */
export async function decideConsent(
  holder: AccountHolder,
  { decision, language }: { decision: "yes" | "no"; language: Language },
): Promise<Result<{ decision: "yes" | "no" }, never>> {
  await keep(holder, decision === "yes" ? "granted" : "refused", language);
  if (decision === "no") await endSessionById(holder.tx, holder.account.sessionId);
  return ok({ decision });
}

/** Takes the consent back: the gate closes in every session of the account, all of which end at once (R27). */
export async function withdrawConsent(
  holder: AccountHolder,
  { language }: { language: Language },
): Promise<Result<null, never>> {
  await keep(holder, "withdrawn", language);
  await endAllSessions(holder.tx, holder.account.id);
  return ok(null);
}

async function keep(
  holder: AccountHolder,
  decision: "granted" | "refused" | "withdrawn",
  language: Language,
) {
  const { tx, account } = holder;
  const { version, sha256 } = consentText(language);
  // One decision of an account at a time, so that the newest row is the last one made.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`consent:${account.id}`}))`);
  await tx
    .insert(consents)
    .values({ accountId: account.id, version, language, textSha256: sha256, decision });
  await recordAudit(tx, {
    actor: "customer",
    accountId: account.id,
    action: `consent.${decision}`,
    details: { version },
  });
}
