import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { staff } from "@/db/schema/staff";
import type { Permission } from "@/lib/auth/permissions";
import { inboxPath, officeConversationPath, officePicturePath } from "@/lib/office-inbox/paths";
import { makeBatch } from "@/lib/reading-batches/mutations";
import { batchesPath, batchFilePath } from "@/lib/reading-batches/paths";
import { reviewedPath, reviewPath } from "@/lib/reading-review/paths";
import { staffPath } from "@/lib/staff/paths";
import { confirmReading } from "@/tests/support/by-command";
import type { Resident } from "@/tests/support/doors";
import type { Takes } from "@/tests/support/server-actions";
import { addStaff } from "@/tests/support/staff";

/** A page or route of the office, with what it asks for; an address that shows something of a household's, where it shows any. */
export type OfficeRoute = { permission: Permission; path: (resident: Resident) => string | Promise<string> };

/** Pages and routes behind the office's login (R23). */
export const officeRoutes: Record<string, OfficeRoute> = {
  "/admin": { permission: "office.see", path: () => "/admin" },
  "/admin/audit": { permission: "audit.see", path: () => "/admin/audit" },
  "/api/office/audit": { permission: "audit.see", path: () => "/api/office/audit" },
  "/admin/messages": { permission: "messages.answer", path: () => inboxPath },
  "/admin/messages/[conversation]": {
    permission: "messages.answer",
    path: ({ conversation }) => officeConversationPath(conversation),
  },
  "/admin/messages/[conversation]/attachments/[attachment]": {
    permission: "messages.answer",
    path: ({ conversation, attachment }) => officePicturePath(conversation, attachment),
  },
  "/admin/readings": { permission: "readings.decide", path: () => reviewPath },
  "/admin/readings/batches": { permission: "readings.export", path: () => batchesPath },
  "/api/office/reading-batches/[number]": {
    permission: "readings.export",
    path: async ({ receiptNumber }) => batchFilePath(await batchWith(receiptNumber), "csv"),
  },
  "/admin/readings/[receipt]": {
    permission: "readings.decide",
    path: ({ receiptNumber }) => reviewedPath(receiptNumber),
  },
  "/admin/readings/[receipt]/photo": {
    permission: "readings.decide",
    path: ({ receiptNumber }) => `${reviewedPath(receiptNumber)}/photo`,
  },
  "/admin/staff": { permission: "staff.manage", path: () => staffPath },
};

/** Pages of the office that stand before its login. */
export const officeEntries = [
  "/admin/invitation/[key]",
  "/admin/login",
  "/admin/login/code",
  "/admin/not-allowed",
  "/api/office/sign-out",
];

/** The page an action stands on, and fields with which it writes something when whoever may do it sends them. */
export type OfficeAction = {
  permission: Permission;
  takes?: Takes;
  page: (resident: Resident) => string | Promise<string>;
  fields: (resident: Resident) => Record<string, string> | Promise<Record<string, string>>;
};

/** Actions behind the office's login, by file and name (R23). */
export const officeActionDoors: Record<string, OfficeAction> = {
  "app/admin/messages/actions.ts answerMessage": {
    permission: "messages.answer",
    page: ({ conversation }) => officeConversationPath(conversation),
    fields: ({ conversation }) => ({
      conversation,
      body: "Voda bo jutri.",
      submissionId: randomUUID(),
      seen: "1",
    }),
  },
  "app/admin/messages/actions.ts closeMessage": {
    permission: "messages.answer",
    page: ({ conversation }) => officeConversationPath(conversation),
    fields: ({ conversation }) => ({ conversation }),
  },
  "app/admin/messages/actions.ts assignMessage": {
    permission: "messages.answer",
    page: ({ conversation }) => officeConversationPath(conversation),
    fields: async ({ conversation }) => ({ conversation, member: (await addStaff()).id }),
  },
  "app/admin/messages/actions.ts noteOnMessage": {
    permission: "messages.answer",
    page: ({ conversation }) => officeConversationPath(conversation),
    fields: ({ conversation }) => ({ conversation, note: "Poklicati jutri." }),
  },
  "app/admin/readings/actions.ts acceptReading": {
    permission: "readings.decide",
    page: ({ receiptNumber }) => reviewedPath(receiptNumber),
    fields: ({ receiptNumber }) => ({ receipt: receiptNumber }),
  },
  "app/admin/readings/actions.ts rejectReadingWithReason": {
    permission: "readings.decide",
    page: ({ receiptNumber }) => reviewedPath(receiptNumber),
    fields: ({ receiptNumber }) => ({ receipt: receiptNumber, reason: "Številka je nejasna." }),
  },
  "app/admin/readings/actions.ts askForAnotherReading": {
    permission: "readings.decide",
    page: ({ receiptNumber }) => reviewedPath(receiptNumber),
    fields: ({ receiptNumber }) => ({ receipt: receiptNumber }),
  },
  "app/admin/readings/actions.ts acceptTicked": {
    permission: "readings.decide",
    page: () => reviewPath,
    fields: ({ receiptNumber }) => ({ [`receipt-${receiptNumber}`]: "on" }),
  },
  "app/admin/readings/batches/actions.ts handOver": {
    permission: "readings.export",
    page: () => batchesPath,
    fields: async ({ receiptNumber }) => {
      await confirmReading(receiptNumber);
      return {};
    },
  },
  "app/admin/readings/batches/actions.ts takeBack": {
    permission: "readings.take-back",
    page: () => batchesPath,
    fields: async ({ receiptNumber }) => ({ number: String(await batchWith(receiptNumber)) }),
  },
  "app/admin/staff/actions.ts invite": {
    permission: "staff.manage",
    page: () => staffPath,
    fields: () => ({ name: "Žan Črv", email: `${randomUUID()}@primer.si`, role: "operator" }),
  },
  "app/admin/staff/actions.ts inviteMemberAgain": {
    permission: "staff.manage",
    page: () => staffPath,
    fields: async () => ({ member: (await addStaff()).id }),
  },
  "app/admin/staff/actions.ts changeMemberRole": {
    permission: "staff.manage",
    page: () => staffPath,
    fields: async () => ({ member: (await addStaff("operator")).id, role: "admin" }),
  },
  "app/admin/staff/actions.ts lockMember": {
    permission: "staff.manage",
    page: () => staffPath,
    fields: async () => ({ member: (await addStaff()).id }),
  },
  "app/admin/staff/actions.ts unlockMember": {
    permission: "staff.manage",
    page: () => staffPath,
    fields: async () => {
      const { id } = await addStaff();
      await transaction("office", (tx) =>
        tx.update(staff).set({ lockedAt: new Date() }).where(eq(staff.id, id)),
      );
      return { member: id };
    },
  },
};

/** A batch that holds a reading. */
async function batchWith(receiptNumber: string): Promise<number> {
  await confirmReading(receiptNumber);
  const made = await transaction("office", (tx) => makeBatch({ tx }));
  if (!made.ok) throw new Error(made.reason);
  return made.value.number;
}
