import { addDays, today } from "@/lib/dates";
import { createAccount } from "@/tests/support/accounts";
import { addMeter, addPayer, addReading, addSupplyPoint } from "@/tests/support/factories";

/** What its water meter showed last, and how much it uses between two readings. */
export const lastShown = 812;
const monthly = 8;

/**
 * A household whose water meter was read every thirty days for a year, the last time ten days ago: the portal knows
 * what to expect of it. Nothing of it appears in the demonstration data.
 */
export async function addReadHousehold(options: Parameters<typeof createAccount>[1] = {}) {
  const payer = await addPayer();
  const [point, account] = await Promise.all([addSupplyPoint(payer), createAccount(payer.code, options)]);
  const meter = await addMeter(point);
  const lastDay = addDays(today(), -10);
  const readings = Array.from({ length: 13 }, (_, back) => ({
    day: addDays(lastDay, -30 * back),
    value: String(lastShown - monthly * back),
  }));
  await Promise.all(readings.map(({ day, value }) => addReading(meter, day, value)));
  return { payer, point, meter, account, lastDay };
}

export type ReadHousehold = Awaited<ReturnType<typeof addReadHousehold>>;

/** Words that stand on a page only where it shows this household. */
export const tracesOf = ({ payer, point, meter, account }: ReadHousehold): string[] => [
  payer.name,
  point.number,
  meter.serial,
  meter.serial.replace(/\B(?=(\d{3})+$)/g, "\u00a0"),
  account.email,
];
