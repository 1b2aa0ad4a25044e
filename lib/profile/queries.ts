import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import type { AccountHolder } from "@/lib/auth/customer";

/** When the password of who is signed in was last set, and since when they want the account deleted. */
export async function accountTimes({ tx, account }: AccountHolder): Promise<{
  passwordChangedAt: Date;
  deletionRequestedAt: Date | null;
}> {
  const [own] = await tx
    .select({
      passwordChangedAt: accounts.passwordChangedAt,
      deletionRequestedAt: accounts.deletionRequestedAt,
    })
    .from(accounts)
    .where(eq(accounts.id, account.id));
  if (!own) throw new Error("the account of a session is gone");
  return own;
}
