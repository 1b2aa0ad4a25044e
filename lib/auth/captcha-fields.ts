import { z } from "zod/mini";

/** What a form with a captcha brings of it. */
export const captchaFields = {
  captchaId: z.string(),
  /** Letters of the picture; empty where the browser worked instead. */
  captchaAnswer: z.string(),
  captchaNonce: z.string(),
};

type Answer = { captchaAnswer: string; captchaNonce: string };

/** Refuses a form whose captcha nobody answered: `captcha-empty`. */
export const answeredCaptcha = z.refine<Answer>(
  ({ captchaAnswer, captchaNonce }) => captchaAnswer.trim() !== "" || captchaNonce !== "",
  { path: ["captchaAnswer"], error: "captcha-empty" },
);
