"use server";

import { visitor } from "@/app/(auth)/visitor";
import { waitWords } from "@/app/(auth)/wait-words";
import { withCaptcha } from "@/app/(auth)/with-captcha";
import { publicAction } from "@/lib/action";
import { register } from "@/lib/registration/mutations";
import { registrationSchema } from "@/lib/registration/schema";

/** Registers, and says to which address a mail was promised. */
export const sendRegistration = withCaptcha(
  publicAction(registrationSchema, async (form) => register(form, await visitor()), {
    errors: "register.error",
    secret: ["password", "passwordAgain"],
    figures: waitWords,
  }),
  ["payerCode", "controlNumber", "email", "terms"],
);
