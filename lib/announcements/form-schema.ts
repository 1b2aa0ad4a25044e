import { z } from "zod/mini";

const text = z.string();
/** What a form without script or without the tick does not send. */
const tick = z.optional(z.string());

/**
 * What the office's form sends: times as `datetime-local` writes them, streets and numbers of points one a line. `intent` is
 * `preview` or `write`; `announcement` is the id of the one that is changed, or of the new one.
 */
export const announcementFormSchema = z.strictObject({
  announcement: text.check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  intent: tick,
  kind: text,
  from: text.check(z.minLength(1, "no-time")),
  to: text.check(z.minLength(1, "no-time")),
  publish: text,
  "title-sl": text.check(z.trim(), z.minLength(1, "no-title")),
  "body-sl": text.check(z.trim(), z.minLength(1, "no-body")),
  "title-en": text,
  "body-en": text,
  service: text,
  postcode: text,
  streets: text,
  points: text,
  mail: tick,
});

export type AnnouncementForm = z.infer<typeof announcementFormSchema>;

/** The announcement that is called off. */
export const withdrawalSchema = z.strictObject({ announcement: announcementFormSchema.shape.announcement });
