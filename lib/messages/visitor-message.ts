import { transaction } from "@/db/client";
import { spendCaptcha } from "@/lib/auth/captcha";
import { takeTurn, tryOf } from "@/lib/auth/throttle";
import { defaultLanguage } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import { enqueueMail } from "@/lib/outbox/enqueue";
import type { Visitor } from "@/lib/registration/mutations";
import { ok, type Result, refused } from "@/lib/result";
import { officeAddress } from "./office-address";
import type { VisitorMessage } from "./schema";

/**
 * Sends the office what somebody wrote who is not signed in; the answer comes by mail, and nothing of it is kept but the
 * mail. The captcha is used up in any case (R33), so that a form sent twice is one message. `wait` brings the figure
 * `seconds`.
 */
export function writeToOffice(
  { name, email, body, ...captcha }: VisitorMessage,
  visitor: Visitor,
): Promise<Result<{ email: string }, "captcha-wrong" | "wait">> {
  const answer = { id: captcha.captchaId, letters: captcha.captchaAnswer, nonce: captcha.captchaNonce };
  return transaction("app", async (tx) => {
    if (!(await spendCaptcha(tx, answer))) return logged(refused("captcha-wrong", "captchaAnswer"));
    const turn = await takeTurn(tx, tryOf("mail", email, visitor.address));
    if (!turn.ok) return logged(refused("wait", undefined, { seconds: turn.waitSeconds }));
    await enqueueMail(tx, {
      kind: "office-message",
      recipient: officeAddress(),
      language: defaultLanguage,
      data: {
        ...{ name, email, body },
        ...{ conversation: null, payers: [], topic: null, supplyPoint: null, pictures: 0, first: true },
      },
    });
    return ok({ email });
  });
}

function logged<Refusal extends { reason: string }>(refusal: Refusal): Refusal {
  log.warn({ event: "visitor-message.refused", reason: refusal.reason });
  return refusal;
}
