"use server";

import { waitWords } from "@/app/(auth)/wait-words";
import { loginSchema } from "@/lib/accounts/schema";
import { publicAction } from "@/lib/action";
import { consentPath, portalPath } from "@/lib/auth/portal-path";
import { type SignedIn, signInCustomer } from "@/lib/auth/sign-in";
import { ok } from "@/lib/result";

/** Signs in and leads to the page that was asked for, to the consent, or to the offer of another activation mail. */
export const logIn = publicAction(
  loginSchema,
  async ({ username, password, next }) => {
    const signedIn = await signInCustomer(username, password);
    return signedIn.ok ? ok({ path: destination(signedIn.value, portalPath(next)) }) : signedIn;
  },
  { errors: "login.error", secret: ["password"], figures: waitWords, leadsTo: ({ path }) => path },
);

function destination(signedIn: SignedIn, next: string): string {
  if (signedIn.state === "not-activated") return `/activate/again?key=${signedIn.resendKey}`;
  return signedIn.consented ? next : consentPath(next);
}
