import "server-only";
import { cookies } from "next/headers";
import { AuthError } from "next-auth";
import { NotSignedIn, signIn, signOut } from "@/lib/auth/config";
import { codeCookie, hintCookie, languageCookieOptions, sessionCookie } from "@/lib/auth/cookies";
import { tryAccountHolder } from "@/lib/auth/session";
import { languageCookie } from "@/lib/i18n/languages";
import { ok, type Result, refused } from "@/lib/result";

/** What a right pair leads to: the portal, the consent first, a code of the second factor, or the key to ask for another mail. */
export type SignedIn =
  | { state: "in"; consented: boolean }
  | { state: "code-wanted" }
  | { state: "not-activated"; resendKey: string };

/**
 * Signs this browser in: a new session (R13), its cookie, and the account's language; or keeps, for ten minutes, that the
 * password was right, where a code is asked for too. Refusals are those of `checkCredentials`; database errors pass through
 * (R17).
 */
export async function signInCustomer(username: string, password: string): Promise<Result<SignedIn>> {
  const refusal = await refusalOf("password", { username, password });
  if (!refusal) return ok(await entered());
  if ("resendKey" in refusal) return ok({ state: "not-activated", resendKey: refusal.resendKey });
  if (!("codeKey" in refusal)) return refusal;
  (await cookies()).set(codeCookie.name, refusal.codeKey, codeCookie.options);
  return ok({ state: "code-wanted" });
}

/** Signs this browser in, whose password was right a moment ago, by a code. Refusals are those of `checkCode`. */
export async function signInWithCode(code: string): Promise<Result<SignedIn>> {
  const key = await keyOfCode();
  if (!key) return refused("login-again");
  const refusal = await refusalOf("code", { key, code });
  if (refusal && "ok" in refusal) return refusal;
  if (refusal) throw new Error("a code led to a refusal that only a password has");
  (await cookies()).set(codeCookie.name, "", { ...codeCookie.options, maxAge: 0 });
  return ok(await entered());
}

/** The key under which this browser is asked for a code; undefined where no password was right lately. */
export async function keyOfCode(): Promise<string | undefined> {
  return (await cookies()).get(codeCookie.name)?.value;
}

async function refusalOf(
  provider: "password" | "code",
  given: Record<string, string>,
): Promise<NotSignedIn["refusal"] | null> {
  try {
    await signIn(provider, { ...given, redirect: false, redirectTo: "/" });
    return null;
  } catch (error) {
    const cause = rootOf(error);
    if (!(cause instanceof NotSignedIn)) throw cause;
    return cause.refusal;
  }
}

async function entered(): Promise<SignedIn> {
  const passed = await tryAccountHolder(async ({ account }, consented) => ({ account, consented }));
  if (!passed.ok) throw new Error("the session that was just started is not there");
  const { account, consented } = passed.value;
  const jar = await cookies();
  jar.set(languageCookie, account.language, languageCookieOptions);
  if (!consented) jar.set(hintCookie.name, "consent", hintCookie.options);
  return { state: "in", consented };
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
