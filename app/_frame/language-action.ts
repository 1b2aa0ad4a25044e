"use server";

import { cookies } from "next/headers";
import { setLanguage } from "@/lib/accounts/mutations";
import { languageSchema } from "@/lib/accounts/schema";
import { publicAction } from "@/lib/action";
import { languageCookieOptions } from "@/lib/auth/cookies";
import { portalPath } from "@/lib/auth/portal-path";
import { tryAccountHolder } from "@/lib/auth/session";
import { untouched } from "@/lib/form-state";
import { languageCookie } from "@/lib/i18n/languages";
import { ok } from "@/lib/result";

const change = publicAction(
  languageSchema,
  async ({ language, path }) => {
    (await cookies()).set(languageCookie, language, languageCookieOptions);
    await tryAccountHolder((holder) => setLanguage(holder, language));
    return ok(path);
  },
  { errors: "action", leadsTo: portalPath },
);

/** Changes the browser's language, and the account's where somebody is signed in. */
export async function switchLanguage(form: FormData): Promise<void> {
  await change(untouched, form);
}
