import { announcementForm } from "@/lib/announcements/form-input";
import { officeAnnouncementPath, officeAnnouncementsPath } from "@/lib/announcements/paths";
import { announce, inHours } from "@/tests/support/announcements";
import type { OfficeAction } from "@/tests/support/office-action-door";

/** An announcement as the office's form sends it. */
export const announcementFields = (announcement: string, changed: Record<string, string> = {}) => ({
  announcement,
  intent: "write",
  kind: "outage",
  from: inHours(24).replace(" ", "T"),
  to: inHours(28).replace(" ", "T"),
  publish: "",
  "title-sl": "Čiščenje vodohrana",
  "body-sl": "Vode ne bo.\nHvala za potrpljenje 🙂",
  "title-en": "",
  "body-en": "",
  service: "",
  postcode: "",
  streets: "",
  points: "",
  mail: "on",
  ...changed,
});

/** The form as the server reads it. */
export const readForm = (announcement: string, changed: Record<string, string> = {}) =>
  announcementForm.safeParse(announcementFields(announcement, changed));

/** Actions of the office's announcements. */
export const announcementDoors: Record<string, OfficeAction> = {
  "app/admin/announcements/actions.ts announce": {
    permission: "announcements.write",
    page: () => `${officeAnnouncementsPath}/new`,
    fields: () => announcementFields(crypto.randomUUID()),
  },
  "app/admin/announcements/actions.ts announceAgain": {
    permission: "announcements.write",
    page: async () => officeAnnouncementPath(await announce()),
    fields: async () => announcementFields(await announce()),
  },
  "app/admin/announcements/actions.ts withdraw": {
    permission: "announcements.write",
    page: async () => officeAnnouncementPath(await announce()),
    fields: async () => ({ announcement: await announce() }),
  },
};
