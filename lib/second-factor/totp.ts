import { Secret, TOTP } from "otpauth";

/** Seconds that a code counts for (RFC 6238 5.2), and how many such spans before and after now are forgiven a slow clock. */
const period = 30;
const window = 1;

/** A new secret of 160 bits, as RFC 4226 R6 recommends; base32, as it is typed into an app. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, account = "", issuer = "") =>
  new TOTP({
    issuer,
    label: account,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period,
  });

/** The address that an app reads from a QR code; the app lists the secret as `issuer` and `account`. */
export const otpauthUri = (secret: string, account: string, issuer: string): string =>
  totp(secret, account, issuer).toString();

/** The six digits that an app shows at an instant, in milliseconds of the epoch. */
export const codeAt = (secret: string, timestamp: number): string => totp(secret).generate({ timestamp });

/**
 * Number of the span of 30 s whose code was typed, the present one or a neighbour of it; null for any other code. Keep it:
 * a code is taken once (RFC 6238 5.2).
 */
export function stepOfCode(secret: string, code: string, timestamp: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret).validate({ token: code, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}
