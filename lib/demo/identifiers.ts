/** The cast's own codes and numbers lie below these, so that nothing made meets them. */
const firstPayerCode = 2_000_000;
const firstPoint = 30_000_000;
const firstSerial = 20_000_000;
const serials = 80_000_000;
/** Has no divisor in common with `serials`, so that different slots have different serials, in no visible order. */
const scatter = 61_803_399;

const perPayer = 8;

/** Payer code of a slot: seven digits up to a million payers. */
export function payerCodeOf(slot: number): string {
  return String(firstPayerCode + slot * 7);
}

/** Number of a payer's point, 0 to 7. */
export function pointNumberOf(slot: number, point: number): string {
  return String(firstPoint + slot * perPayer + point);
}

/** Serial of one of a payer's meters of a service, 0 to 7: eight digits up to ten million payers. */
export function serialOf(slot: number, meter: number): string {
  return String(firstSerial + (((slot * perPayer + meter) * scatter) % serials));
}

/** A tax number that is nobody's: real ones begin with another digit than 0. */
export function inventedTaxNumber(slot: number): string {
  return String(slot % 10_000_000).padStart(8, "0");
}
