import { z } from "zod/mini";

const code = z.string().check(z.trim(), z.minLength(1, "code-empty"), z.maxLength(40, "code-wrong"));

/** A code of the app, or at login a recovery code; `next` is the page asked for before the login. */
export const loginCodeSchema = z.strictObject({ code, next: z.string() });

/** A code that proves that the app has the secret. */
export const codeSchema = z.strictObject({ code });

const password = z.string().check(z.minLength(1, "password-empty"));

/** The password that allows each change (R11); their fields stand on one page. */
export const beginSchema = z.strictObject({ password });
export const renewSchema = z.strictObject({ codesPassword: password });
export const turnOffSchema = z.strictObject({ offPassword: password });
