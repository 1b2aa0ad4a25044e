import { z } from "zod/mini";
import { languageCodes } from "@/lib/i18n/languages";
import { oneOf } from "@/lib/one-of";

/** User name and password; `next` is the page asked for before the login. */
export const loginSchema = z.strictObject({
  username: z.string().check(z.trim(), z.minLength(1, "username-empty")),
  password: z.string().check(z.minLength(1, "password-empty")),
  next: z.string(),
});

/** The language to go on in, and the page to go on at. */
export const languageSchema = z.strictObject({
  language: oneOf(languageCodes),
  path: z.string(),
});

/** The last confirmation before an account is deleted. */
export const deletionSchema = z.strictObject({
  key: z.string(),
  password: z.string().check(z.minLength(1, "password-empty")),
});

/** The password that allows a deletion some days from now. */
export const deletionRequestSchema = z.strictObject({
  password: z.string().check(z.minLength(1, "password-empty")),
});

/** A deletion called off: nothing but the button. */
export const keepAccountSchema = z.strictObject({});

/** One of the account's own sessions. */
export const sessionSchema = z.strictObject({ session: z.uuid() });
