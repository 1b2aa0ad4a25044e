/** Figures of a refusal for its sentence: exact decimals, ISO days, counts; the screen writes them in its language. */
export type RefusalFigures = Record<string, string | number>;

/** Why something was not done: a code the screen translates, and the form field it belongs to. */
export type Refusal<Reason extends string = string> = {
  reason: Reason;
  field?: string;
  figures?: RefusalFigures;
};

/**
 * What a mutation answers: an expected outcome is returned, never thrown. A form with several things to mend has the
 * first one's refusal and `more`.
 */
export type Result<T, Reason extends string = string> =
  | { ok: true; value: T }
  | ({ ok: false; more?: readonly Refusal<Reason>[] } & Refusal<Reason>);

/** A successful outcome. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** An expected refusal, optionally tied to a form field and with figures for its sentence. */
export const refused = <Reason extends string>(
  reason: Reason,
  field?: string,
  figures?: RefusalFigures,
): { ok: false } & Refusal<Reason> => ({
  ok: false,
  reason,
  field,
  figures,
});
