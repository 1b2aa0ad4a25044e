import { z } from "zod/mini";
import { clockTime, today } from "@/lib/dates";
import { languageCodes } from "@/lib/i18n/languages";
import { type AnnouncementForm, announcementFormSchema } from "./form-schema";
import type { OfficeAnnouncement } from "./office-list";
import { type AnnouncementInput, announcementSchema } from "./schema";

/** A form that was read: which announcement, what is wanted, and what it says. */
export type AskedAnnouncement = { id: string; write: boolean; input: AnnouncementInput };

/** The office's form as `announcementSchema` has it; what that finds wrong is told at the field of the form. */
export const announcementForm = z.pipe(
  announcementFormSchema,
  z.transform((form, context): AskedAnnouncement => {
    const read = announcementSchema.safeParse(writtenIn(form));
    if (read.success) return { id: form.announcement, write: form.intent === "write", input: read.data };
    for (const { path, message } of read.error.issues) {
      context.issues.push({ code: "custom", message, input: form, path: [fieldOf(path, form)] });
    }
    return z.NEVER;
  }),
);

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

function writtenIn(form: AnnouncementForm) {
  const { kind, from, to, publish, service, postcode, streets, points, mail } = form;
  const place = { ...(service && { service }), ...(postcode.trim() && { postcode: postcode.trim() }) };
  const named = lines(streets).map((street) => ({ ...place, street }));
  return {
    kind,
    from,
    to,
    ...(publish && { publish }),
    mail: mail === "on",
    texts: Object.fromEntries(
      languageCodes
        .map(
          (language) =>
            [language, { title: form[`title-${language}`], body: form[`body-${language}`] }] as const,
        )
        .filter(([, { title, body }]) => title.trim() !== "" || body.trim() !== ""),
    ),
    targets: [
      ...(named.length > 0 || Object.keys(place).length === 0 ? named : [place]),
      ...lines(points).map((supplyPoint) => ({ supplyPoint })),
    ],
  };
}

/** The field of the form that holds what a path of the schema names. */
function fieldOf([first, second, third]: readonly PropertyKey[], form: AnnouncementForm): string {
  if (first === "texts") return second && third ? `${String(third)}-${String(second)}` : "title-sl";
  if (first !== "targets") return String(first ?? "kind");
  if (third === "postcode" || third === "service") return third;
  const chosen = lines(form.points).length;
  if (third === "supplyPoint" || chosen > 0) return "points";
  return "streets";
}

const local = (instant: Date): string => `${today(instant)}T${clockTime(instant)}`;

/** An announcement as its form shows it; `publish` only where its time is still to come. */
export function formOf(announcement: OfficeAnnouncement): Omit<AnnouncementForm, "intent" | "mail"> {
  const { id, kind, startsAt, endsAt, publishedAt, state, texts, places, points } = announcement;
  const [first] = places;
  const words = (field: "title" | "body", language: "sl" | "en") => texts[language]?.[field] ?? "";
  return {
    announcement: id,
    kind,
    from: local(startsAt),
    to: local(endsAt),
    publish: state === "scheduled" ? local(publishedAt) : "",
    "title-sl": words("title", "sl"),
    "body-sl": words("body", "sl"),
    "title-en": words("title", "en"),
    "body-en": words("body", "en"),
    service: first?.service ?? "",
    postcode: first?.postcode ?? "",
    streets: places.flatMap(({ street }) => street ?? []).join("\n"),
    points: points.join("\n"),
  };
}

/** True where the form can show whom an announcement is for: all its places of one service and one postcode. */
export const fitsForm = ({ places }: Pick<OfficeAnnouncement, "places">): boolean =>
  places.every(
    ({ service, postcode, street }) =>
      service === places[0]?.service &&
      postcode === places[0]?.postcode &&
      (street !== null || places.length === 1),
  );
