/** A refusal tied to a field, or to the form as a whole (`field: null`), in the reader's language. */
export type FormError = { field: string | null; message: string };

/**
 * What an action answers to its form: what to mend, and what was typed, so that nothing is lost.
 * `attempt` grows with each answer, so that the same errors are announced again. `value` is what a
 * successful action hands on where it does not redirect.
 */
export type FormState<Value = never> = {
  attempt: number;
  errors: FormError[];
  values: Record<string, string>;
  value?: Value;
};

/** A form nobody has sent yet. */
export const untouched: FormState<never> = { attempt: 0, errors: [], values: {} };
