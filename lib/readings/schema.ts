import { z } from "zod/mini";
import { isDay } from "@/lib/dates";
import { checkEmailAddress } from "@/lib/email-address";

/** The reading form's fields as typed; what they mean is judged by `submitReading`. Codes are translated by the screen. */
export const readingSchema = z.strictObject({
  supplyPoint: z.string().check(z.minLength(1), z.maxLength(40)),
  meter: z.string().check(z.minLength(1), z.maxLength(60)),
  value: z.string().check(z.minLength(1, "empty"), z.maxLength(40, "not-a-number")),
  day: z.string().check(z.refine(isDay, "not-a-day")),
  email: z.string().check(
    z.maxLength(254, "email-too-long"),
    z.refine((text) => checkEmailAddress(text).ok, "email-wrong-format"),
  ),
  note: z.optional(z.string().check(z.maxLength(1000, "note-too-long"))),
  /** Made with the form; the same one twice is one reading (R41). */
  submissionId: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  /** Receipt number of the reading that this one corrects. */
  corrects: z.optional(z.string().check(z.maxLength(20))),
  /** The value the customer confirmed after being asked, as typed then; another value is asked about again. */
  confirmed: z.optional(z.string().check(z.maxLength(40))),
});

export type SubmittedReading = z.infer<typeof readingSchema>;

/** What names a receipt to be withdrawn. */
export const withdrawalSchema = z.strictObject({
  receiptNumber: z.string().check(z.minLength(1), z.maxLength(20)),
});
