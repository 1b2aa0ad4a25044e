import "server-only";
import { cookies } from "next/headers";
import { AuthError } from "next-auth";
import { NotSignedIn, signIn, signOut } from "@/lib/auth/config";
import { hintCookie, languageCookieOptions, sessionCookie } from "@/lib/auth/cookies";
import { tryAccountHolder } from "@/lib/auth/session";
import { languageCookie } from "@/lib/i18n/languages";
import { ok, type Result } from "@/lib/result";

/** What a right pair leads to: the portal, the consent first, or the key to ask for another activation mail. */
export type SignedIn = { state: "in"; consented: boolean } | { state: "not-activated"; resendKey: string };

/**
 * Signs this browser in: a new session (R13), its cookie, and the account's language. Refusals are those of
 * `checkCredentials`; database errors pass through (R17).
 */
export async function signInCustomer(username: string, password: string): Promise<Result<SignedIn>> {
  try {
    await signIn("credentials", { username, password, redirect: false, redirectTo: "/" });
  } catch (error) {
    const cause = rootOf(error);
    if (!(cause instanceof NotSignedIn)) throw cause;
    const { refusal } = cause;
    return "resendKey" in refusal ? ok({ state: "not-activated", resendKey: refusal.resendKey }) : refusal;
  }
  const entered = await tryAccountHolder(async ({ account }, consented) => ({ account, consented }));
  if (!entered.ok) throw new Error("the session that was just started is not there");
  const { account, consented } = entered.value;
  const jar = await cookies();
  jar.set(languageCookie, account.language, languageCookieOptions);
  if (!consented) jar.set(hintCookie.name, "consent", hintCookie.options);
  return ok({ state: "in", consented });
}

/** Ends this browser's session and takes its cookies. With the database down it throws, and nothing has ended (R17). */
export async function signOutCustomer(): Promise<void> {
  try {
    await signOut({ redirect: false, redirectTo: "/login" });
  } catch (error) {
    throw rootOf(error);
  }
  await dropHint();
}

/** Takes this browser's cookies of a session that a mutation has ended. */
export async function forgetSession(): Promise<void> {
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
  await dropHint();
}

/** Tells the proxy that it need not lead to the consent any more. */
export async function dropHint(): Promise<void> {
  (await cookies()).set(hintCookie.name, "", { ...hintCookie.options, maxAge: 0 });
}

/** The library wraps what went wrong, sometimes twice. */
function rootOf(error: unknown): unknown {
  const wrapped = error instanceof AuthError ? error.cause?.err : undefined;
  return wrapped ? rootOf(wrapped) : error;
}
