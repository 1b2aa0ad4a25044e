import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { payerCode } from "@/lib/accounts/payer-code";
import { recordAudit } from "@/lib/audit/record";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { ok, type Result, refused } from "@/lib/result";
import { removeFactor } from "@/lib/second-factor/mutations";

/** The office takes a second factor off the login of who lost app and codes; the owner is told by mail and in the portal. */
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
    if (!(await removeFactor(tx, account.id))) return refused("not-on");
    await Promise.all([
      recordAudit(tx, {
        actor: "staff",
        accountId: account.id,
        officeName,
        action: "second-factor.off",
      }),
      enqueueMail(tx, {
        kind: "second-factor",
        recipient: account.email,
        language: isLanguage(account.language) ? account.language : defaultLanguage,
        accountId: account.id,
        data: { username: account.username, change: "off", path: "/settings/second-factor" },
      }),
    ]);
    return ok(null);
  });
}
