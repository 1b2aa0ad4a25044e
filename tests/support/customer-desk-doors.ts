import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { deleteLoginPath, payerPath } from "@/lib/customer-desk/paths";
import type { Resident } from "@/tests/support/doors";
import type { OfficeAction } from "@/tests/support/office-action-door";
import { addSecondFactor } from "@/tests/support/second-factor";

const login = ({ payer, account }: Resident) => ({ account: account.id, payer: payer.code });
const set = (resident: Resident, moments: Partial<typeof accounts.$inferInsert>) =>
  transaction("office", (tx) => tx.update(accounts).set(moments).where(eq(accounts.id, resident.account.id)));
const page = ({ payer }: Resident) => payerPath(payer.code);

/** Actions on the page of a payer. */
export const customerDeskDoors: Record<string, OfficeAction> = {
  "app/admin/payers/actions.ts lock": { permission: "accounts.lock", page, fields: login },
  "app/admin/payers/actions.ts unlock": {
    permission: "accounts.lock",
    page,
    fields: async (resident) => {
      await set(resident, { lockedAt: new Date() });
      return login(resident);
    },
  },
  "app/admin/payers/actions.ts resend": {
    permission: "accounts.lock",
    page,
    fields: async (resident) => {
      await set(resident, { activatedAt: null });
      return login(resident);
    },
  },
  "app/admin/payers/actions.ts liftFactor": {
    permission: "accounts.lock",
    page,
    fields: async (resident) => {
      await addSecondFactor(resident.account);
      return login(resident);
    },
  },
  "app/admin/payers/actions.ts remove": {
    permission: "accounts.delete",
    page: ({ payer, account }) => deleteLoginPath(payer.code, account.id),
    fields: (resident) => ({ ...login(resident), username: resident.account.username }),
  },
};
