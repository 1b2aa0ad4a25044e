import { unitSign } from "@/app/(portal)/meter-figures";
import { formatDay, formatDayTime } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import { formatQuantity } from "@/lib/money";
import { reviewedPath } from "@/lib/reading-review/paths";
import { gravity, type QueuedReading } from "@/lib/reading-review/queue";
import { usageBetween } from "@/lib/readings/register-use";

/** One row of the queue, in words. */
export type QueueRow = {
  receipt: string;
  href: string;
  point: [string, string];
  meter: [string, string];
  value: [string, string];
  use: string;
  reason: string;
  received: string;
  asked: string | null;
};

/** The queue's rows in the reader's language. */
export function queueRows(readings: readonly QueuedReading[], language: Language): QueueRow[] {
  const t = translationsOf(language, "office.readings");
  const service = translationsOf(language, "service.name");
  return readings.map((reading) => {
    const { receiptNumber, value, readOn, previous, digits, flags, askedAgainAt } = reading;
    const unit = unitSign(reading.unit);
    const usage = previous && usageBetween(previous.value, value, digits);
    const reasons = gravity.filter((flag) => flags.includes(flag)).map((flag) => t(`flag.${flag}`));
    return {
      receipt: receiptNumber,
      href: reviewedPath(receiptNumber),
      point: [reading.supplyPoint, `${reading.street}, ${reading.city}`],
      meter: [reading.serial, service(reading.service)],
      value: [formatQuantity(value, unit, language), formatDay(readOn, language)],
      use: usage === null ? "–" : formatQuantity(usage, unit, language),
      reason: reasons.join(", ") || t("flag.none"),
      received: formatDayTime(reading.receivedAt, language),
      asked: askedAgainAt ? t("askedOn", { time: formatDayTime(askedAgainAt, language) }) : null,
    };
  });
}
