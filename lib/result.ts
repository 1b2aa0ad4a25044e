/** Figures of a refusal for its sentence: exact decimals, ISO days, counts; the screen writes them in its language. */
export type RefusalFigures = Record<string, string | number>;

/**
 * What a mutation answers: an expected outcome is returned, never thrown.
 * `reason` is a code the screen translates; `field` names the form field it belongs to.
 */
export type Result<T, Reason extends string = string> =
  | { ok: true; value: T }
  | { ok: false; reason: Reason; field?: string; figures?: RefusalFigures };

/** A successful outcome. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** An expected refusal, optionally tied to a form field and with figures for its sentence. */
export const refused = <Reason extends string>(
  reason: Reason,
  field?: string,
  figures?: RefusalFigures,
): { ok: false; reason: Reason; field?: string; figures?: RefusalFigures } => ({
  ok: false,
  reason,
  field,
  figures,
});
