import { z } from "zod/mini";

/** Asking for a copy says nothing more than that. */
export const copySchema = z.strictObject({});
