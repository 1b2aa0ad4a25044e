import { z } from "zod/mini";

const tick = z.optional(z.literal("yes"));

/** The ticks of the mails that a customer wants; a box left empty sends no field. */
export const mailPreferencesSchema = z.strictObject({
  readingReminder: tick,
  newInvoice: tick,
  announcement: tick,
});

export type MailPreferences = z.infer<typeof mailPreferencesSchema>;
