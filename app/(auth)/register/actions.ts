"use server";

import { visitor } from "@/app/(auth)/visitor";
import { waitWords } from "@/app/(auth)/wait-words";
import { publicAction } from "@/lib/action";
import { type CaptchaKind, type IssuedCaptcha, issueCaptcha, openCaptcha } from "@/lib/auth/captcha";
import { type FormState, untouched } from "@/lib/form-state";
import { register } from "@/lib/registration/mutations";
import { captchaRequestSchema, registrationSchema } from "@/lib/registration/schema";
import { ok } from "@/lib/result";

/** The address a mail was promised to. */
type Sent = { email: string };

const send = publicAction(registrationSchema, async (form) => register(form, await visitor()), {
  errors: "register.error",
  secret: ["password", "passwordAgain"],
  figures: waitWords,
});

const issue = publicAction(captchaRequestSchema, async ({ kind }) => ok(await issueCaptcha(kind)), {
  errors: "register.error",
});

/** Registers; an answer that asks to mend something brings a new picture where the old one is used up (R33). */
export async function sendRegistration(state: FormState<Sent>, form: FormData): Promise<FormState<Sent>> {
  if (form.has("newPicture")) {
    return withNewPicture({ attempt: state.attempt, errors: [], values: typedIn(form) });
  }
  const answer = await send(state, form);
  if (answer.value || (await openCaptcha(answer.values.captchaId ?? ""))) return answer;
  return withNewPicture(answer);
}

/** Gives another captcha out, where the page asks for it without sending the form. */
export async function newCaptcha(kind: CaptchaKind): Promise<IssuedCaptcha | null> {
  const form = new FormData();
  form.set("kind", kind);
  return (await issue(untouched, form)).value ?? null;
}

async function withNewPicture(answer: FormState<Sent>): Promise<FormState<Sent>> {
  const captcha = await newCaptcha("picture");
  if (!captcha) return answer;
  return {
    ...answer,
    values: { ...answer.values, captchaId: captcha.id, captchaAnswer: "", captchaNonce: "" },
  };
}

/** What a new picture must not lose; passwords are never sent back. */
function typedIn(form: FormData): Record<string, string> {
  const kept = ["payerCode", "controlNumber", "email", "terms", "captchaId"];
  return Object.fromEntries(kept.map((name) => [name, String(form.get(name) ?? "").slice(0, 300)]));
}
