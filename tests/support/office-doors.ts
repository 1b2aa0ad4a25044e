import { officeAnnouncementPath, officeAnnouncementsPath } from "@/lib/announcements/paths";
import type { Permission } from "@/lib/auth/permissions";
import { deleteLoginPath, payerPath, payersPath, seenByPath } from "@/lib/customer-desk/paths";
import { importsPath, refusedPath, uploadPath } from "@/lib/office-imports/paths";
import {
  inboxPath,
  officeConversationPath,
  officePicturePath,
  presencePath,
  templatesPath,
} from "@/lib/office-inbox/paths";
import { mailHtmlPath, mailPath, oneMailPath } from "@/lib/office-mail/paths";
import { batchesPath, batchFilePath } from "@/lib/reading-batches/paths";
import { reviewedPath, reviewPath } from "@/lib/reading-review/paths";
import { missingPath, windowPath } from "@/lib/reading-window/paths";
import { staffPath } from "@/lib/staff/paths";
import { announce } from "@/tests/support/announcements";
import type { Resident } from "@/tests/support/doors";
import { addRefusedRun, addUpload } from "@/tests/support/import-doors";
import { addMail } from "@/tests/support/mail-doors";
import { batchWith } from "@/tests/support/reading-batch";

/** A page or route of the office, with what it asks for; an address that shows something of a household's, where it shows any. */
export type OfficeRoute = { permission: Permission; path: (resident: Resident) => string | Promise<string> };

/** Pages and routes behind the office's login (R23). */
export const officeRoutes: Record<string, OfficeRoute> = {
  "/admin": { permission: "office.see", path: () => "/admin" },
  "/admin/audit": { permission: "audit.see", path: () => "/admin/audit" },
  "/api/office/audit": { permission: "audit.see", path: () => "/api/office/audit" },
  "/admin/announcements": { permission: "announcements.write", path: () => officeAnnouncementsPath },
  "/admin/announcements/new": {
    permission: "announcements.write",
    path: () => `${officeAnnouncementsPath}/new`,
  },
  "/admin/announcements/[announcement]": {
    permission: "announcements.write",
    path: async () => officeAnnouncementPath(await announce()),
  },
  "/admin/imports": { permission: "imports.see", path: () => importsPath },
  "/admin/imports/[upload]": { permission: "imports.see", path: async () => uploadPath(await addUpload()) },
  "/api/office/imports/[run]/refused/[file]": {
    permission: "imports.see",
    path: async () => refusedPath(await addRefusedRun(), "payers.csv"),
  },
  "/admin/mail": { permission: "mail.see", path: ({ account }) => `${mailPath}?to=${account.email}` },
  "/admin/mail/[mail]": {
    permission: "mail.see",
    path: async ({ account }) => oneMailPath(await addMail(account)),
  },
  "/admin/mail/[mail]/html": {
    permission: "mail.see",
    path: async ({ account }) => mailHtmlPath(await addMail(account)),
  },
  "/admin/messages": { permission: "messages.answer", path: () => inboxPath },
  "/admin/messages/templates": { permission: "templates.write", path: () => templatesPath },
  "/api/office/presence/[conversation]": {
    permission: "messages.answer",
    path: ({ conversation }) => presencePath(conversation),
  },
  "/admin/messages/[conversation]": {
    permission: "messages.answer",
    path: ({ conversation }) => officeConversationPath(conversation),
  },
  "/admin/messages/[conversation]/attachments/[attachment]": {
    permission: "messages.answer",
    path: ({ conversation, attachment }) => officePicturePath(conversation, attachment),
  },
  "/admin/payers": {
    permission: "accounts.see",
    path: ({ account }) => `${payersPath}?q=${encodeURIComponent(account.email.slice(0, -3))}`,
  },
  "/admin/payers/[code]": { permission: "accounts.see", path: ({ payer }) => payerPath(payer.code) },
  "/admin/payers/[code]/[account]": {
    permission: "accounts.see",
    path: ({ payer, account }) => seenByPath(payer.code, account.id),
  },
  "/admin/payers/[code]/[account]/delete": {
    permission: "accounts.delete",
    path: ({ payer, account }) => deleteLoginPath(payer.code, account.id),
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
  "/admin/readings/window": { permission: "readings.decide", path: () => windowPath },
  "/admin/readings/window/missing": { permission: "readings.decide", path: () => missingPath },
  "/admin/staff": { permission: "staff.manage", path: () => staffPath },
};

/** Pages of the office that stand before its login. */
export const officeEntries = [
  "/admin/invitation/[key]",
  "/admin/login",
  "/admin/login/code",
  "/admin/not-allowed",
  // Takes files by POST alone, and asks the gate itself.
  "/api/office/imports/upload",
  "/api/office/sign-out",
];
