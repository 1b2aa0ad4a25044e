import { z } from "zod/mini";
import { isDay } from "@/lib/dates";
import { emailAddress } from "@/lib/email-address-schema";

/** What is sent once with all readings. */
const common = z.strictObject({
  /** Left out where the account's own address is meant. */
  email: z.optional(emailAddress),
  // A browser sends each line break of a text area as two characters.
  note: z.optional(
    z.string().check(
      z.overwrite((text) => text.replaceAll("\r\n", "\n").trim()),
      z.maxLength(1000, "note-too-long"),
    ),
  ),
});

/** One meter's reading; what it means is judged by `submitReadings`. */
const reading = z.strictObject({
  supplyPoint: z.string().check(z.minLength(1), z.maxLength(40)),
  /** `key` of the meter. */
  meter: z.string().check(z.minLength(1), z.maxLength(60)),
  value: z.string().check(z.trim(), z.minLength(1, "empty"), z.maxLength(40, "not-a-number")),
  day: z.string().check(z.refine(isDay, "not-a-day")),
  /** Made with the form: the same form sent twice is one reading (R41). */
  submissionId: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  /** Receipt number of the reading that this one corrects. */
  corrects: z.optional(z.string().check(z.maxLength(20))),
  /** The value that the form asked about. */
  asked: z.optional(z.string().check(z.trim(), z.maxLength(40))),
  /** The value that the customer confirmed after being asked; another one is asked about again. */
  confirmed: z.optional(z.string().check(z.maxLength(40))),
});

/** A meter's reading with its place in the form: `value2` is the value of place 2. */
export type SubmittedReading = z.infer<typeof reading> & { place: string };

/** All readings of one form that were filled in. */
export type SubmittedReadings = z.infer<typeof common> & { readings: SubmittedReading[] };

/** A form's name for a field of the meter at a place, from 1. */
export const fieldAt = (name: keyof z.infer<typeof reading>, place: string | number): string =>
  `${name}${place}`;

const ofReading = new RegExp(`^(${Object.keys(reading.shape).join("|")})([1-9]\\d?)$`);

/**
 * The reading form of any number of meters. A meter whose value stays empty is left out; a form without any value is
 * told so at its first one. Codes are translated by the screen.
 */
export const readingsSchema: z.ZodMiniType<SubmittedReadings> = z.pipe(
  z.record(z.string(), z.string()),
  z.transform((fields, context) => {
    const [shared, places] = sorted(fields);
    const filledIn = [...places].filter(([, { value }]) => value?.trim() || places.size === 1);
    const readings: SubmittedReading[] = [];
    const report = (issues: readonly z.core.$ZodIssue[], place: string) => {
      for (const { code, message, path } of issues) {
        const named = path.length > 0 ? [`${String(path[0])}${place}`] : [];
        context.issues.push(
          code === "unrecognized_keys"
            ? { code, keys: [], path: named, input: fields }
            : { code: "custom", message, path: named, input: fields },
        );
      }
    };
    for (const [place, own] of filledIn) {
      const parsed = reading.safeParse(own);
      if (parsed.success) readings.push({ ...parsed.data, place });
      else report(parsed.error.issues, place);
    }
    const parsed = common.safeParse(shared);
    if (!parsed.success) report(parsed.error.issues, "");
    if (filledIn.length === 0) {
      const [first = "1"] = places.keys();
      context.issues.push({
        code: "custom",
        message: "all-empty",
        path: [fieldAt("value", first)],
        input: fields,
      });
    }
    if (isTwice(readings.map(({ submissionId }) => submissionId)) || isTwice(readings.map(meterOf))) {
      context.issues.push({ code: "custom", message: "invalid", path: [], input: fields });
    }
    return { ...parsed.data, readings };
  }),
);

/** What names a meter in the whole portal. */
export const meterOf = ({ supplyPoint, meter }: Pick<SubmittedReading, "supplyPoint" | "meter">): string =>
  `${supplyPoint}:${meter}`;

const isTwice = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;

/** Fields of the whole form, and those of each meter by its place. */
function sorted(fields: Record<string, string>) {
  const shared: Record<string, string> = {};
  const places = new Map<string, Record<string, string>>();
  for (const [field, text] of Object.entries(fields)) {
    const [, name, place] = ofReading.exec(field) ?? [];
    if (!name || !place) shared[field] = text;
    else places.set(place, { ...places.get(place), [name]: text });
  }
  return [shared, places] as const;
}

/** What names a receipt to be withdrawn. */
export const withdrawalSchema = z.strictObject({
  receiptNumber: z.string().check(z.minLength(1), z.maxLength(20)),
});
