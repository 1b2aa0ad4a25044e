import { z } from "zod/mini";
import { oneOf } from "@/lib/one-of";

/** The decision as the form posts it, with the hash of the text it was made on and the page asked for before. */
export const consentSchema = z.strictObject({
  decision: oneOf(["yes", "no"], "no-decision"),
  text: z.string(),
  next: z.string(),
});

/** The confirmed withdrawal. */
export const withdrawalSchema = z.strictObject({});
