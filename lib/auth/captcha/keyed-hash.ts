import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What is stored instead of a captcha's answer: HMAC-SHA256 under the portal's secret, bound to the captcha's id, as
 * 64 hex digits (R33). Five letters are few enough to try them all, so a hash without a key would hide nothing. Case
 * counts; white space does not, because phones add a space after what was typed.
 */
export function hashCaptchaAnswer(id: string, answer: string, secret: string): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify(["captcha-answer", id, answer.replace(/\s/g, "")]))
    .digest("hex");
}

/** Whether this is the answer whose hash was stored; takes the same time whichever it is. */
export function isCaptchaAnswer(id: string, answer: string, secret: string, storedHash: string): boolean {
  const stored = Buffer.from(storedHash, "hex");
  const given = Buffer.from(hashCaptchaAnswer(id, answer, secret), "hex");
  return stored.length === given.length && timingSafeEqual(stored, given);
}
