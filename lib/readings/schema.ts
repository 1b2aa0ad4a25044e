import { z } from "zod/mini";
import { isDay } from "@/lib/dates";
import { checkEmailAddress } from "@/lib/email-address";

/** An address as it is kept; what is none stays as typed, for the check after it. */
const asKept = (text: string): string => {
  const checked = checkEmailAddress(text);
  return checked.ok ? checked.value : text;
};

/** The reading form's fields; what they mean is judged by `submitReading`. Codes are translated by the screen. */
export const readingSchema = z.strictObject({
  supplyPoint: z.string().check(z.minLength(1), z.maxLength(40)),
  /** `key` of the meter. */
  meter: z.string().check(z.minLength(1), z.maxLength(60)),
  value: z.string().check(z.trim(), z.minLength(1, "empty"), z.maxLength(40, "not-a-number")),
  day: z.string().check(z.refine(isDay, "not-a-day")),
  email: z.string().check(
    z.overwrite(asKept),
    z.refine((text) => text !== "", { message: "email-empty", abort: true }),
    z.refine((text) => checkEmailAddress(text).ok, "email-wrong-format"),
  ),
  // A browser sends each line break of a text area as two characters.
  note: z.optional(
    z.string().check(
      z.overwrite((text) => text.replaceAll("\r\n", "\n").trim()),
      z.maxLength(1000, "note-too-long"),
    ),
  ),
  /** Made with the form: the same form sent twice is one reading (R41). */
  submissionId: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  /** Receipt number of the reading that this one corrects. */
  corrects: z.optional(z.string().check(z.maxLength(20))),
  /** The value that the form asked about. */
  asked: z.optional(z.string().check(z.trim(), z.maxLength(40))),
  /** The value that the customer confirmed after being asked; another one is asked about again. */
  confirmed: z.optional(z.string().check(z.maxLength(40))),
});

export type SubmittedReading = z.infer<typeof readingSchema>;

/** What names a receipt to be withdrawn. */
export const withdrawalSchema = z.strictObject({
  receiptNumber: z.string().check(z.minLength(1), z.maxLength(20)),
});
