"use server";

import { waitWords } from "@/app/(auth)/wait-words";
import { loginSchema } from "@/lib/accounts/schema";
import { publicAction } from "@/lib/action";
import { codePath, consentPath, portalPath } from "@/lib/auth/portal-path";
import { type SignedIn, signInCustomer, signInWithCode } from "@/lib/auth/sign-in";
import { ok } from "@/lib/result";
import { loginCodeSchema } from "@/lib/second-factor/schema";

/** Signs in and leads to the page that was asked for, to the code, the consent, or the offer of another activation mail. */
export const logIn = publicAction(
  loginSchema,
  async ({ username, password, next }) => {
    const signedIn = await signInCustomer(username, password);
    return signedIn.ok ? ok({ path: destination(signedIn.value, portalPath(next)) }) : signedIn;
  },
  { errors: "login.error", secret: ["password"], figures: waitWords, leadsTo: ({ path }) => path },
);

/** Signs in, after the password, with a code of the second factor. */
export const logInWithCode = publicAction(
  loginCodeSchema,
  async ({ code, next }) => {
    const signedIn = await signInWithCode(code);
    return signedIn.ok ? ok({ path: destination(signedIn.value, portalPath(next)) }) : signedIn;
  },
  { errors: "login.code.error", secret: ["code"], figures: waitWords, leadsTo: ({ path }) => path },
);

function destination(signedIn: SignedIn, next: string): string {
  if (signedIn.state === "not-activated") return `/activate/again?key=${signedIn.resendKey}`;
  if (signedIn.state === "code-wanted") return codePath(next);
  return signedIn.consented ? next : consentPath(next);
}
