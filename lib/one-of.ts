import { z } from "zod/mini";

/**
 * One of some words. Not the library's own enum: what the schemas of forms are made of comes with the script of every form,
 * and this is made of what they have anyway.
 */
export const oneOf = <Word extends string>(words: readonly Word[], fault?: string): z.ZodMiniType<Word> =>
  z.pipe(
    z.string(fault).check(z.refine((text) => words.some((word) => word === text), fault)),
    z.transform((text) => text as Word),
  );
