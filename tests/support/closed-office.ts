import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { staff, staffSessions } from "@/db/schema/staff";
import type { TestAccount } from "@/tests/support/accounts";
import type { TestStaff } from "@/tests/support/staff";

type Closing = (member: TestStaff, customer: TestAccount) => Promise<string | undefined>;

const setSession =
  (moments: Record<string, unknown>): Closing =>
  async ({ id, token }) => {
    await transaction("office", (tx) =>
      tx.update(staffSessions).set(moments).where(eq(staffSessions.staffId, id)),
    );
    return token;
  };

const setMember =
  (moments: Record<string, unknown>): Closing =>
  async ({ id, token }) => {
    await transaction("office", (tx) => tx.update(staff).set(moments).where(eq(staff.id, id)));
    return token;
  };

/** Everything that keeps the office shut (R13, R16, R23): does it, and answers the token to try, if any. */
export const officeClosings: Record<string, Closing> = {
  "signed out": async () => undefined,
  "with a token nobody gave out": async () => "a".repeat(43),
  "with a customer's token": async (_, customer) => customer.token,
  "after the session's end": setSession({ expiresAt: sql`now() - interval '1 second'` }),
  "after thirty idle minutes": setSession({ lastSeenAt: sql`now() - interval '30 minutes 1 second'` }),
  "with the session revoked": async ({ id, token }) => {
    await transaction("office", (tx) => tx.delete(staffSessions).where(eq(staffSessions.staffId, id)));
    return token;
  },
  "with the member locked": setMember({ lockedAt: sql`now()` }),
  "with an invitation that was not taken": setMember({ activatedAt: null, passwordHash: null }),
};
