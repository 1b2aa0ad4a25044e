import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { payerCode } from "@/lib/accounts/payer-code";
import { type OfficeActor, recordOfficeAct } from "@/lib/audit/record";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { ok, type Result, refused } from "@/lib/result";
import { removeFactor } from "@/lib/second-factor/mutations";

/** As `liftFactor`, for the command line, by user name. */
export function liftSecondFactor(
  username: string,
  officeName?: string,
): Promise<Result<null, "unknown-account" | "not-on">> {
  return transaction("office", async (tx) => {
    const [account] = await tx
      .select()
      .from(accounts)
      .where(eq(accounts.username, payerCode(username)));
    if (!account) return refused("unknown-account");
    return (await liftFactor({ tx, officeName }, account)) ? ok(null) : refused("not-on");
  });
}

/**
 * The office takes a second factor off the login of who lost app and codes; the owner is told by mail and in the portal.
 * False where there was none.
 */
export async function liftFactor(
  by: OfficeActor,
  account: Pick<typeof accounts.$inferSelect, "id" | "username" | "email" | "language">,
): Promise<boolean> {
  const { id: accountId, username, email: recipient, language } = account;
  if (!(await removeFactor(by.tx, accountId))) return false;
  await Promise.all([
    recordOfficeAct(by, { accountId, action: "second-factor.off" }),
    enqueueMail(by.tx, {
      kind: "second-factor",
      recipient,
      language: isLanguage(language) ? language : defaultLanguage,
      accountId,
      data: { username, change: "off", path: "/settings/second-factor" },
    }),
  ]);
  return true;
}
