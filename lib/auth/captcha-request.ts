import { z } from "zod/mini";

/** Which captcha to give out. */
export const captchaRequestSchema = z.strictObject({ kind: z.enum(["picture", "work"]) });
