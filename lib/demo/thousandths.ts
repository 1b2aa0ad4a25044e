/** A quantity counted in thousandths of its unit, always whole: litres of a m³, kWh of a MWh. */
export type Thousandths = number;

/** Exact decimal with a point and without needless zeros: 12407 is `12.407`, 74000 is `74`. */
export function decimalOf(value: Thousandths): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not whole thousandths: ${value}`);
  const size = Math.abs(value);
  const fraction = String(size % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  const whole = `${value < 0 ? "-" : ""}${Math.floor(size / 1000)}`;
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
