"use server";

import { publicAction } from "@/lib/action";
import { type CaptchaKind, type IssuedCaptcha, issueCaptcha } from "@/lib/auth/captcha";
import { captchaRequestSchema } from "@/lib/auth/captcha-request";
import { untouched } from "@/lib/form-state";
import { ok } from "@/lib/result";

const issue = publicAction(captchaRequestSchema, async ({ kind }) => ok(await issueCaptcha(kind)), {
  errors: "register.error",
});

/** Gives another captcha out, where the page asks for it without sending the form. */
export async function newCaptcha(kind: CaptchaKind): Promise<IssuedCaptcha | null> {
  const form = new FormData();
  form.set("kind", kind);
  return (await issue(untouched, form)).value ?? null;
}
