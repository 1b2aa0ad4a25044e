import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { staff } from "@/db/schema/staff";
import { today } from "@/lib/dates";
import { officeConversationPath, templatesPath } from "@/lib/office-inbox/paths";
import { batchesPath } from "@/lib/reading-batches/paths";
import { reviewedPath, reviewPath } from "@/lib/reading-review/paths";
import { windowPath } from "@/lib/reading-window/paths";
import { openOn } from "@/lib/reminders/send";
import { staffPath } from "@/lib/staff/paths";
import { announcementDoors } from "@/tests/support/announcement-doors";
import { confirmReading } from "@/tests/support/by-command";
import { customerDeskDoors } from "@/tests/support/customer-desk-doors";
import { importDoors } from "@/tests/support/import-doors";
import { mailDoors } from "@/tests/support/mail-doors";
import type { OfficeAction } from "@/tests/support/office-action-door";
import { addReadHousehold } from "@/tests/support/read-household";
import { batchWith } from "@/tests/support/reading-batch";
import { wantReminders } from "@/tests/support/reminded";
import { addStaff, addTemplate } from "@/tests/support/staff";

/** Actions behind the office's login, by file and name (R23). */
export const officeActionDoors: Record<string, OfficeAction> = {
  ...customerDeskDoors,
  ...announcementDoors,
  ...mailDoors,
  ...importDoors,
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
  "app/admin/messages/templates/actions.ts write": {
    permission: "templates.write",
    page: () => templatesPath,
    fields: () => ({ template: randomUUID(), title: "Voda", language: "sl", body: "Jutri bo." }),
  },
  "app/admin/messages/templates/actions.ts retire": {
    permission: "templates.write",
    page: () => templatesPath,
    fields: async () => ({ template: await addTemplate() }),
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
  "app/admin/readings/window/actions.ts remind": {
    permission: "readings.remind",
    writes: openOn(today()).length > 0,
    page: () => windowPath,
    fields: async () => {
      await wantReminders((await addReadHousehold()).account);
      return {};
    },
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
