import { z } from "zod/mini";

/** The decision as the form posts it; nothing is preselected, so it may be missing. */
export const consentSchema = z.strictObject({
  decision: z
    .optional(z.string().check(z.maxLength(3)))
    .check(z.refine((decision) => decision === "yes" || decision === "no", "no-decision")),
});
