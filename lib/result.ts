/**
 * What a mutation answers: an expected outcome is returned, never thrown.
 * `reason` is a code the screen translates; `field` names the form field it belongs to.
 */
export type Result<T, Reason extends string = string> =
  | { ok: true; value: T }
  | { ok: false; reason: Reason; field?: string };

/** A successful outcome. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** An expected refusal, optionally tied to a form field. */
export const refused = <Reason extends string>(
  reason: Reason,
  field?: string,
): { ok: false; reason: Reason; field?: string } => ({ ok: false, reason, field });
