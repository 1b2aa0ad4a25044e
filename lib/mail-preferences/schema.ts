import { z } from "zod/mini";

/** The ticks of the mails that a customer wants; a box left empty sends no field. */
export const mailPreferencesSchema = z.strictObject({
  readingReminder: z.optional(z.literal("yes")),
});

export type MailPreferences = z.infer<typeof mailPreferencesSchema>;
