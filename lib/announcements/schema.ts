import { z } from "zod/mini";
import { defaultLanguage, languageCodes } from "@/lib/i18n/languages";
import { instantOf } from "@/lib/local-instant";

/** What an announcement can be of. */
export const announcementKinds = ["outage", "meter-reading", "news"] as const;

export type AnnouncementKind = (typeof announcementKinds)[number];

/** A time as the clock in Ljubljana shows it, `2026-12-01 08:00`, to the instant that this is. */
const moment = z.pipe(
  z.string("no-time"),
  z.transform((text, context) => {
    const instant = instantOf(text);
    if (instant) return instant;
    context.issues.push({ code: "custom", message: "no-time", input: text });
    return z.NEVER;
  }),
);

const line = (longest: number) =>
  z.string("no-text").check(z.trim(), z.minLength(1, "no-text"), z.maxLength(longest, "too-long"));

const body = z.string("no-text").check(
  z.overwrite((text) => text.replaceAll("\r\n", "\n").trim()),
  z.minLength(1, "no-text"),
  z.maxLength(4000, "too-long"),
);

const text = z.strictObject({ title: line(120), body });

/** Points that fit all it names: a service, a place, a street (its name without house numbers); or one chosen point. */
const target = z
  .strictObject({
    service: z.optional(z.enum(["water", "sewage", "waste", "heat", "gas"], "unknown-service")),
    postcode: z.optional(z.string().check(z.trim(), z.regex(/^\d{4}$/, "no-postcode"))),
    street: z.optional(line(100)),
    supplyPoint: z.optional(line(40)),
  })
  .check(
    z.refine((named) => Object.values(named).some((value) => value !== undefined), "names-nothing"),
    z.refine(
      ({ supplyPoint, ...others }) =>
        !supplyPoint || Object.values(others).every((value) => value === undefined),
      {
        error: "point-and-more",
      },
    ),
  );

/**
 * What the office writes. Without a target it is for everyone. Chosen points and places are not mixed: an announcement for
 * chosen points is seen by whose they are and by nobody else.
 */
export const announcementSchema = z
  .strictObject({
    kind: z.enum(announcementKinds, "unknown-kind"),
    from: moment,
    to: moment,
    /** When it begins to be shown and mailed; without it at once. */
    publish: z.optional(moment),
    /** By language; the portal's first language is never missing. */
    texts: z
      .partialRecord(z.enum(languageCodes, "unknown-language"), text)
      .check(z.refine((texts) => texts[defaultLanguage] !== undefined, "first-language-missing")),
    targets: z._default(z.array(target).check(z.maxLength(500, "too-many")), []),
    /** Whether those it touches who want it get it by mail. */
    mail: z._default(z.boolean(), true),
  })
  .check(
    z.refine(({ from, to }) => to >= from, { path: ["to"], error: "ends-before-it-begins" }),
    z.refine(({ publish, to }) => !publish || publish < to, {
      path: ["publish"],
      error: "published-after-its-end",
    }),
    z.refine(({ targets }) => new Set(targets.map(({ supplyPoint }) => Boolean(supplyPoint))).size < 2, {
      path: ["targets"],
      error: "points-and-places",
    }),
  );

export type AnnouncementInput = z.infer<typeof announcementSchema>;
