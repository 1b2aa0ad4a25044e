import { z } from "zod/mini";

/** Making one asks for nothing. */
export const makeBatchSchema = z.strictObject({});

/** The batch that is taken back. */
export const batchSchema = z.strictObject({
  number: z.pipe(z.string().check(z.regex(/^\d{1,9}$/, "unknown-batch")), z.transform(Number)),
});
