import { transaction } from "@/db/client";
import { codeAt } from "@/lib/second-factor/totp";
import { issueStaffToken } from "@/lib/staff/tokens";
import { testPassword } from "@/tests/support/accounts";
import type { ActionDoor } from "@/tests/support/action-door";
import { addStaff, type TestStaff } from "@/tests/support/staff";

/** Members by the household of whose test they are: the fields and the cookie of one door go together. */
const members = new WeakMap<object, TestStaff>();

/** Actions that stand before the office's login, which anybody may send. */
export const officeEntryActions: Record<string, ActionDoor> = {
  "app/admin/(entry)/actions.ts logInToOffice": {
    writer: "portal_office",
    page: () => "/admin/login",
    fields: async () => ({ email: (await addStaff()).email, password: testPassword, next: "" }),
  },
  "app/admin/(entry)/actions.ts logInToOfficeWithCode": {
    writer: "portal_office",
    page: () => "/admin/login/code",
    fields: async (resident) => {
      const member = await addStaff();
      members.set(resident, member);
      return { code: codeAt(member.secret, Date.now()), next: "" };
    },
    cookie: async (resident) => `office-step=${await stepKey(members.get(resident))}`,
  },
  "app/admin/(entry)/actions.ts acceptInvitation": {
    writer: "portal_office",
    page: () => "/admin/invitation/key",
    fields: async () => {
      const { id } = await addStaff("operator", { activated: false });
      return {
        key: await transaction("office", (tx) => issueStaffToken(tx, id, "invitation")),
        password: "Škalsko jezero 1938",
        passwordAgain: "Škalsko jezero 1938",
      };
    },
  },
};

async function stepKey(member: TestStaff | undefined): Promise<string> {
  if (!member) throw new Error("the fields come first");
  return transaction("office", (tx) => issueStaffToken(tx, member.id, "second-step"));
}
