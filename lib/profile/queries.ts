import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import type { AccountHolder } from "@/lib/auth/customer";

/** When the password of who is signed in was last set. */
export async function passwordSetAt({ tx, account }: AccountHolder): Promise<Date> {
  const [own] = await tx
    .select({ at: accounts.passwordChangedAt })
    .from(accounts)
    .where(eq(accounts.id, account.id));
  if (!own) throw new Error("the account of a session is gone");
  return own.at;
}
