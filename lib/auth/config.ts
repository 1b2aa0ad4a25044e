import "server-only";
import { headers } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { transaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { clientAddress } from "@/lib/auth/client-address";
import { sessionCookie } from "@/lib/auth/cookies";
import { authSecret } from "@/lib/auth/secret";
import { sessionToken } from "@/lib/auth/session";
import { sessionAbsoluteHours } from "@/lib/auth/session-limits";
import { endSession, startSession } from "@/lib/auth/sessions";
import { env } from "@/lib/env";
import type { Result } from "@/lib/result";
import { checkCode, secondStep } from "@/lib/second-factor/at-login";

/** Why nobody was signed in, on its way through the library to `lib/auth/sign-in`. */
export class NotSignedIn extends CredentialsSignin {
  readonly refusal: Extract<Result<unknown>, { ok: false }> | { resendKey: string } | { codeKey: string };

  constructor(refusal: NotSignedIn["refusal"]) {
    super();
    this.refusal = refusal;
  }
}

/**
 * next-auth with opaque database sessions (R13). Its Credentials provider knows tokens only, so its token is replaced
 * by a random one whose hash is a row. No route of it is served (R14): these two run in server code alone, and who
 * asks for a session asks the gate, which tells a database that is down from a session that ended (R17).
 */
export const { signIn, signOut } = NextAuth(() => {
  // The library would else take its own address from X-Forwarded-Host (R20).
  process.env.AUTH_URL = new URL(env().PORTAL_URL).origin;
  return config();
});

const config = (): NextAuthConfig => ({
  secret: authSecret(),
  trustHost: true,
  session: { strategy: "jwt", maxAge: sessionAbsoluteHours * 3600 },
  cookies: {
    sessionToken: { name: sessionCookie.name, options: sessionCookie.options },
    // The library sets it at every login and nobody reads it: it ends as it comes.
    callbackUrl: { name: "callback", options: { ...sessionCookie.options, maxAge: 0 } },
  },
  providers: [
    Credentials({
      id: "password",
      credentials: { username: {}, password: {} },
      async authorize({ username, password }, request) {
        const checked = await checkCredentials({
          username: String(username),
          password: String(password),
          address: clientAddress(request.headers),
        });
        if (!checked.ok) throw new NotSignedIn(checked);
        if (!checked.value.activated) throw new NotSignedIn({ resendKey: checked.value.resendKey });
        const codeKey = await secondStep(checked.value.accountId);
        if (codeKey) throw new NotSignedIn({ codeKey });
        return { id: checked.value.accountId };
      },
    }),
    Credentials({
      id: "code",
      credentials: { key: {}, code: {} },
      async authorize({ key, code }, request) {
        const address = clientAddress(request.headers);
        const checked = await checkCode({ key: String(key), code: String(code), address }, Date.now());
        if (!checked.ok) throw new NotSignedIn(checked);
        return { id: checked.value.accountId };
      },
    }),
  ],
  jwt: {
    encode: ({ token }) => opaqueToken(token?.sub),
    decode: async ({ token }) => (token ? { opaque: token } : null),
  },
  events: {
    async signOut(message) {
      const token = "token" in message ? message.token?.opaque : undefined;
      if (typeof token === "string") await transaction("app", (tx) => endSession(tx, token));
    },
  },
  logger: {
    // The library logs a stack trace for each wrong password, and reports a sign-out as done while the database is
    // down. The first is an answer, not an event; anything else must not pass as done (R17).
    error(error) {
      if (!(error instanceof NotSignedIn)) throw error;
    },
    warn: () => undefined,
    debug: () => undefined,
  },
});

async function opaqueToken(accountId: string | undefined): Promise<string> {
  if (!accountId) throw new Error("a session needs an account");
  const userAgent = (await headers()).get("user-agent");
  const replaces = await sessionToken();
  return transaction("app", async (tx) => {
    await recordAudit(tx, { actor: "customer", accountId, action: "session.started" });
    return startSession(tx, { accountId, userAgent, replaces });
  });
}
