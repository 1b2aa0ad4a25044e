import type { FormAction } from "@/lib/action";
import { openCaptcha } from "@/lib/auth/captcha";
import type { FormState } from "@/lib/form-state";
import { newCaptcha } from "./captcha-actions";

const longestKept = 10_000;

/**
 * The action of a form with a captcha: an answer that asks to mend something brings a new picture where the old one is used
 * up (R33), and so does the button that asks for one. `kept`: the fields that this button must not lose; no passwords.
 */
export function withCaptcha<Value>(send: FormAction<Value>, kept: readonly string[]): FormAction<Value> {
  return async (state, form) => {
    if (form.has("newPicture")) {
      const typed = [...kept, "captchaId"].map((name) => [
        name,
        String(form.get(name) ?? "").slice(0, longestKept),
      ]);
      return withNewPicture({ attempt: state.attempt, errors: [], values: Object.fromEntries(typed) });
    }
    const answer = await send(state, form);
    if (answer.value || (await openCaptcha(answer.values.captchaId ?? ""))) return answer;
    return withNewPicture(answer);
  };
}

async function withNewPicture<Value>(answer: FormState<Value>): Promise<FormState<Value>> {
  const captcha = await newCaptcha("picture");
  if (!captcha) return answer;
  return {
    ...answer,
    values: { ...answer.values, captchaId: captcha.id, captchaAnswer: "", captchaNonce: "" },
  };
}
