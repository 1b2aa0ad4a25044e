import { z } from "zod/mini";

const named = {
  account: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  payer: z.string().check(z.regex(/^[0-9A-Z/-]{1,20}$/)),
};

/** A login, and the payer on whose page it was looked up. */
export const loginSchema = z.strictObject(named);

export type NamedLogin = z.infer<typeof loginSchema>;

/** A login that is to be deleted, with its user name typed by hand. */
export const deleteLoginSchema = z.strictObject({
  ...named,
  username: z.string().check(z.trim(), z.minLength(1, "username-empty"), z.maxLength(40, "username-differs")),
});

/** What an address of the search asks for. */
export const askedWords = (q: string | string[] | undefined): string =>
  typeof q === "string" ? q.slice(0, 200).replaceAll("\0", "").trim() : "";
