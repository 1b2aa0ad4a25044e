import { desc, eq } from "drizzle-orm";
import { consents } from "@/db/schema/accounts";
import type { AccountHolder } from "@/lib/auth/customer";

export type ConsentDecision = {
  id: number;
  decision: "granted" | "refused" | "withdrawn";
  version: string;
  decidedAt: Date;
};

/** The account's decisions, newest first. */
export async function consentHistory({ tx, account }: AccountHolder): Promise<ConsentDecision[]> {
  return tx
    .select({
      id: consents.id,
      decision: consents.decision,
      version: consents.version,
      decidedAt: consents.decidedAt,
    })
    .from(consents)
    .where(eq(consents.accountId, account.id))
    .orderBy(desc(consents.id))
    .limit(50);
}
