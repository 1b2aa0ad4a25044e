import { z } from "zod/mini";
import { isLanguage, type Language } from "@/lib/i18n/languages";
import { longestMessage } from "@/lib/messages/schema";

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** A ready answer; `template` is its id, which the form of a new one makes. */
export const templateSchema = z.strictObject({
  template: uuid,
  title: z.string().check(z.trim(), z.minLength(1, "no-title"), z.maxLength(120, "title-too-long")),
  language: z.pipe(
    z.string().check(z.refine((code) => isLanguage(code), "no-language")),
    z.transform((code) => code as Language),
  ),
  body: z.string().check(
    z.overwrite((text) => text.replaceAll("\r\n", "\n").trim()),
    z.minLength(1, "no-body"),
    z.maxLength(longestMessage, "body-too-long"),
  ),
});

export type TemplateInput = z.infer<typeof templateSchema>;

/** A ready answer that is taken out of use. */
export const retiredTemplateSchema = z.strictObject({ template: uuid });
