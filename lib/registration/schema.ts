import { z } from "zod/mini";
import { goodPassword, newPasswordFields } from "@/lib/auth/new-password";
import { checkEmailAddress } from "@/lib/email-address";

/** The registration form as typed. Codes are translated by the screen; the invoice and the captcha are the server's to judge. */
export const registrationSchema = z
  .strictObject({
    payerCode: z.string().check(z.trim(), z.minLength(1, "payer-code-empty"), z.maxLength(40, "wrong-pair")),
    controlNumber: z
      .string()
      .check(z.trim(), z.minLength(1, "control-number-empty"), z.maxLength(40, "wrong-pair")),
    email: z.string().check(z.refine((text) => checkEmailAddress(text).ok, "email-wrong-format")),
    ...newPasswordFields,
    captchaId: z.string(),
    /** Letters of the picture; empty where the browser worked instead. */
    captchaAnswer: z.string(),
    captchaNonce: z.string(),
    /** A box that was not ticked is not sent. */
    terms: z.optional(z.unknown()),
  })
  .check(
    goodPassword(({ payerCode, email }) => ({ payerCode, email })),
    z.refine(({ captchaAnswer, captchaNonce }) => captchaAnswer.trim() !== "" || captchaNonce !== "", {
      path: ["captchaAnswer"],
      error: "captcha-empty",
    }),
    z.refine(({ terms }) => terms === "yes", { path: ["terms"], error: "terms-missing" }),
  );

export type Registration = z.infer<typeof registrationSchema>;

/** Which captcha to give out. */
export const captchaRequestSchema = z.strictObject({ kind: z.enum(["picture", "work"]) });
