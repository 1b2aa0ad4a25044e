import type { z } from "zod/mini";
import { announcementKinds } from "@/lib/announcements/schema";
import { defaultLanguage } from "@/lib/i18n/languages";
import type { Refusal } from "@/lib/result";

const faults: Record<string, string> = {
  "no-time": "must be a time in Ljubljana such as 2026-12-01 08:00",
  "no-text": "must be a text that is not empty",
  "too-long": "is too long: a title has up to 120 characters, a body up to 4000, a street up to 100",
  "too-many": "are more than 500; name a street, a postcode or a service instead",
  "unknown-kind": `must be one of ${announcementKinds.join(", ")}`,
  "unknown-service": "must be one of water, sewage, waste, heat, gas",
  "first-language-missing": `must have ${defaultLanguage}, which is read where another language is missing`,
  "no-postcode": "must be four digits",
  "names-nothing": "must name a service, a postcode, a street or a supplyPoint",
  "point-and-more": "names a supplyPoint and more: a chosen point is named alone",
  "points-and-places": "mix chosen points with places: what is for chosen points is seen by nobody else",
  "ends-before-it-begins": "is before from",
  "published-after-its-end": "is after to",
};

const refusals: Record<string, string> = {
  past: "its end is past",
  "unknown-point": "there is no such supply point",
  "fits-no-point": "fits no supply point; streets are written as in the billing data, without house numbers",
  "unknown-announcement": "there is no such announcement",
  withdrawn: "it was withdrawn",
};

/** What is wrong with a file, one line for each thing: where it stands, and how it must be. */
export const faultsOf = (issues: readonly z.core.$ZodIssue[]): string[] =>
  issues.map((issue) => {
    if (issue.code === "unrecognized_keys") return `${at(issue.path)}knows no ${issue.keys.join(", ")}`;
    return `${at(issue.path)}${faults[issue.message] ?? issue.message}`;
  });

const at = (path: readonly PropertyKey[]): string =>
  path.length > 0 ? `${path.map(String).join(".")} ` : "";

/** Why it was not done, with the target that was in the way. */
export function refusalOf({ reason, figures }: Refusal): string {
  const sentence = refusals[reason] ?? reason;
  return figures?.place === undefined ? sentence : `target ${figures.place} (${figures.named}): ${sentence}`;
}
