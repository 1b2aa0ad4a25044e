import { z } from "zod/mini";
import { answeredCaptcha, captchaFields } from "@/lib/auth/captcha-fields";
import { goodPassword, newPasswordFields } from "@/lib/auth/new-password";
import { checkEmailAddress } from "@/lib/email-address";
import { payerProofFields } from "@/lib/payers/schema";

/** The registration form as typed. Codes are translated by the screen; the invoice and the captcha are the server's to judge. */
export const registrationSchema = z
  .strictObject({
    ...payerProofFields,
    email: z.string().check(z.refine((text) => checkEmailAddress(text).ok, "email-wrong-format")),
    ...newPasswordFields,
    ...captchaFields,
    /** A box that was not ticked is not sent. */
    terms: z.optional(z.unknown()),
  })
  .check(
    goodPassword(({ payerCode, email }) => ({ payerCode, email })),
    answeredCaptcha,
    z.refine(({ terms }) => terms === "yes", { path: ["terms"], error: "terms-missing" }),
  );

export type Registration = z.infer<typeof registrationSchema>;
