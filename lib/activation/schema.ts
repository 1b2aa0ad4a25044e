import { z } from "zod/mini";

/** A key from an activation mail, or one that was given out to ask for another mail. */
export const activationSchema = z.strictObject({ key: z.string() });
