import { z } from "zod/mini";

/** A reminder for all: nothing but the button. */
export const remindSchema = z.strictObject({});
