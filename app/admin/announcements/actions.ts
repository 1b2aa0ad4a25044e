"use server";

import { staffAction } from "@/lib/action";
import { announcementForm } from "@/lib/announcements/form-input";
import { withdrawalSchema } from "@/lib/announcements/form-schema";
import { type Announced, announceAnew, announceNew, callOff } from "@/lib/announcements/office";
import { officeAnnouncementsPath } from "@/lib/announcements/paths";
import { longestMs } from "@/lib/announcements/reach";

const options = {
  errors: "office.announcements.error",
  deadlineMs: longestMs,
  figures: <F>(figures: F) => figures,
};

const leadsTo =
  (done: "written" | "changed") =>
  ({ written }: Announced): string | null =>
    written ? `${officeAnnouncementsPath}?done=${done}` : null;

/** Says whom a new announcement would touch, or writes it. */
export const announce = staffAction("announcements.write", announcementForm, announceNew, {
  ...options,
  leadsTo: leadsTo("written"),
});

/** The same of one that is there already. */
export const announceAgain = staffAction("announcements.write", announcementForm, announceAnew, {
  ...options,
  leadsTo: leadsTo("changed"),
});

/** Calls an announcement off. */
export const withdraw = staffAction("announcements.write", withdrawalSchema, callOff, {
  ...options,
  leadsTo: () => `${officeAnnouncementsPath}?done=withdrawn`,
});
