import { randomUUID } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { captchas } from "@/db/schema/sessions";
import { hashCaptchaAnswer, isCaptchaAnswer } from "@/lib/auth/captcha/keyed-hash";
import { newCaptchaText } from "@/lib/auth/captcha/letters";
import { drawCaptcha } from "@/lib/auth/captcha/picture";
import { isProofOfWork, newProofOfWorkChallenge } from "@/lib/auth/captcha/proof-of-work";
import { authSecret, keyedHash } from "@/lib/auth/secret";

export type CaptchaKind = "picture" | "work";

/** A captcha given out; `challenge` is what a browser works on, and empty for a picture. */
export type IssuedCaptcha = { id: string; challenge: string };

const validMinutes = 10;

/** Gives a captcha out for ten minutes and one answer (R33). */
export async function issueCaptcha(kind: CaptchaKind): Promise<IssuedCaptcha> {
  const id = randomUUID();
  const challenge = kind === "work" ? newProofOfWorkChallenge() : "";
  const secret = kind === "work" ? challenge : hashCaptchaAnswer(id, textOf(id), authSecret());
  await transaction("app", (tx) =>
    tx.insert(captchas).values({
      id,
      kind,
      secret: Buffer.from(secret, "hex"),
      expiresAt: sql`now() + make_interval(mins => ${validMinutes})`,
    }),
  );
  return { id, challenge };
}

/** The picture of a captcha that still waits for its answer, the same each time; null for any other id. */
export async function captchaPicture(id: string): Promise<Buffer | null> {
  if ((await openCaptcha(id)) !== "picture") return null;
  return drawCaptcha(textOf(id), { seed: keyedHash("captcha-look", id).readUInt32BE() });
}

/** The kind of a captcha that still waits for its answer; null for any other id. */
export async function openCaptcha(id: string): Promise<CaptchaKind | null> {
  if (!isUuid(id)) return null;
  const [open] = await transaction("app", (tx) =>
    tx.select({ kind: captchas.kind }).from(captchas).where(waiting(id)),
  );
  return open?.kind ?? null;
}

/** What a form brings: the letters of the picture, or the number the browser found. */
export type CaptchaAnswer = { id: string; letters: string; nonce: string };

/**
 * Uses a captcha up and tells whether it was answered rightly; used, too old or unknown is wrong. Of many answers at
 * once one counts, and a wrong one burns it (R33): the caller's transaction must commit in either case.
 */
export async function spendCaptcha(tx: Tx, { id, letters, nonce }: CaptchaAnswer): Promise<boolean> {
  if (!isUuid(id)) return false;
  const [spent] = await tx
    .update(captchas)
    .set({ usedAt: sql`now()` })
    .where(waiting(id))
    .returning({ kind: captchas.kind, secret: captchas.secret });
  if (!spent) return false;
  const secret = spent.secret.toString("hex");
  return spent.kind === "work"
    ? isProofOfWork(secret, nonce)
    : isCaptchaAnswer(id, letters, authSecret(), secret);
}

const waiting = (id: string) =>
  and(eq(captchas.id, id), isNull(captchas.usedAt), gt(captchas.expiresAt, sql`now()`));

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Letters that follow from the id and the portal's secret, so that the picture can be drawn without keeping them. */
function textOf(id: string): string {
  let drawn = 0;
  return newCaptchaText((limit) => {
    drawn += 1;
    return keyedHash("captcha-text", `${id} ${drawn}`).readUInt32BE() % limit;
  });
}
