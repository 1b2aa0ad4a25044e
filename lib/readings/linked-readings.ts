import type { Reporter } from "@/lib/auth/customer";
import { keyedHash } from "@/lib/auth/secret";
import type { Day } from "@/lib/dates";
import { type ReportableMeter, reportableMeters } from "@/lib/readings/queries";
import type { SubmittedReadings } from "@/lib/readings/schema";

/** What the form behind a reading link calls a meter: its serial is not to stand there. */
export const linkedMeterKey = (meterKey: string): string =>
  keyedHash("linked-meter", meterKey).toString("base64url").slice(0, 16);

/**
 * Meters as that form may show them: without number and address of their point, and with the end of their serial only
 * where there are several to be told apart.
 */
export const withoutTraces = (meters: readonly ReportableMeter[]): ReportableMeter[] =>
  meters.map((meter) => ({
    ...meter,
    key: linkedMeterKey(meter.key),
    number: "-",
    street: "",
    postcode: "",
    city: "",
    serial: meters.length > 1 ? `…${meter.serial.slice(-3)}` : "",
  }));

/**
 * The readings of the form behind a reading link as `submitReadings` takes them: of the one point that the link opens,
 * whatever the form says, and confirmed to the account's own address, which the form does not know.
 */
export async function linkedReadings(
  reporter: Reporter,
  supplyPoint: string,
  { note, readings }: Pick<SubmittedReadings, "note" | "readings">,
  today: Day,
): Promise<SubmittedReadings> {
  const meters = await reportableMeters(reporter, [supplyPoint], today);
  const keyOf = (linked: string) => meters.find(({ key }) => linkedMeterKey(key) === linked)?.key ?? "";
  return {
    email: reporter.account.email,
    note,
    readings: readings.map((reading) => ({ ...reading, supplyPoint, meter: keyOf(reading.meter) })),
  };
}
