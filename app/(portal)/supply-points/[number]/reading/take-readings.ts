import { meterNumber } from "@/app/(portal)/meter-figures";
import type { Reporter } from "@/lib/auth/customer";
import { formatDay, isDay, today } from "@/lib/dates";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { addPhoto } from "@/lib/photos/mutations";
import { type PreparedPhoto, preparePhoto } from "@/lib/photos/prepare-photo";
import { type Submitted, submitReadings } from "@/lib/readings/mutations";
import type { SubmittedReadings } from "@/lib/readings/schema";
import { ok, type RefusalFigures, type Result } from "@/lib/result";
import { photoField, photoFields } from "./photo-place";
import type { QuestionWords } from "./reading-words";

/** As `Submitted`, a question with its words; `mend`: the customer was asked about a value and wants to change it. */
export type Answer =
  | Exclude<Submitted, { outcome: "ask" }>
  | (Extract<Submitted, { outcome: "ask" }> & { words: QuestionWords })
  | { outcome: "mend" };

/** The photos that a form may bring, made anew before anything is written. */
export const photosOfForm = { named: photoFields, prepare: preparePhoto };

/** What every action of the reading form does with what was sent; `photos` by their fields. */
export async function takeReadings(
  reporter: Reporter,
  input: SubmittedReadings,
  photos: ReadonlyMap<string, PreparedPhoto>,
): Promise<Result<Answer>> {
  const wantsToMend = input.readings.some(
    ({ asked, value, confirmed }) => asked === value && confirmed === undefined,
  );
  if (wantsToMend) return ok({ outcome: "mend" });
  const submitted = await submitReadings(reporter, input, today());
  if (!submitted.ok) return submitted;
  if (submitted.value.outcome === "ask") {
    return ok({ ...submitted.value, words: messagesOf(await getLanguage()).reading.ask });
  }
  await Promise.all(
    submitted.value.taken.map(async ({ place, readingId }) => {
      const photo = photos.get(photoField(place, []).name);
      if (photo) await addPhoto(reporter, readingId, photo);
    }),
  );
  return ok(submitted.value);
}

/** The figures of a refused reading as its sentence writes them. */
export async function inWords(figures: RefusalFigures): Promise<RefusalFigures> {
  const language = await getLanguage();
  const registerValue = (value: string | number | undefined) =>
    value ? meterNumber(String(value), { decimals: Number(figures.decimals) }, language) : "none";
  const day = (value: string | number | undefined) =>
    isDay(value) ? formatDay(String(value), language) : "";
  return {
    ...figures,
    last: registerValue(figures.last),
    meant: registerValue(figures.meant),
    lastDay: day(figures.lastDay),
    installedOn: day(figures.installedOn),
    lastBilledDay: day(figures.lastBilledDay),
    theirsSince: day(figures.theirsSince),
  };
}
