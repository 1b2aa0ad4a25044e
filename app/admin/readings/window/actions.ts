"use server";

import { staffAction } from "@/lib/action";
import { windowPath } from "@/lib/reading-window/paths";
import { longestLookMs } from "@/lib/reading-window/progress";
import { remindSchema } from "@/lib/reading-window/schema";
import { remindOnceMore } from "@/lib/reminders/office";

/** Reminds all who asked for it and have not reported. */
export const remind = staffAction("readings.remind", remindSchema, (by) => remindOnceMore(by), {
  errors: "office.window.error",
  deadlineMs: longestLookMs,
  leadsTo: ({ mails }) => `${windowPath}?reminded=${mails}`,
});
