import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { captchas } from "@/db/schema/sessions";
import { hashCaptchaAnswer } from "@/lib/auth/captcha/keyed-hash";
import { authSecret } from "@/lib/auth/secret";

/** Puts letters of the test's choice into a captcha that was given out. */
export async function setCaptchaLetters(id: string, letters: string): Promise<void> {
  const secret = Buffer.from(hashCaptchaAnswer(id, letters, authSecret()), "hex");
  const changed = await transaction("office", (tx) =>
    tx.update(captchas).set({ secret }).where(eq(captchas.id, id)).returning({ id: captchas.id }),
  );
  if (changed.length !== 1) throw new Error(`no captcha ${id}`);
}
