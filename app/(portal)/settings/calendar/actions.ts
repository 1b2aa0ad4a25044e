"use server";

import { customerAction } from "@/lib/action";
import { makeCalendarFeed, removeCalendarFeed } from "@/lib/calendar-feeds/mutations";
import { calendarSettingsPath } from "@/lib/calendar-feeds/paths";
import { calendarFeedSchema } from "@/lib/calendar-feeds/schema";

/** Makes the address of the login's calendar, which this answer alone tells. */
export const makeCalendar = customerAction(calendarFeedSchema, makeCalendarFeed, {
  errors: "settings.error",
});

/** Takes the address back. */
export const removeCalendar = customerAction(calendarFeedSchema, removeCalendarFeed, {
  errors: "settings.error",
  leadsTo: () => `${calendarSettingsPath}?done=removed`,
});
