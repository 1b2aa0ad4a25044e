import { z } from "zod/mini";
import { languageCodes } from "@/lib/i18n/languages";
import { longestMessage } from "@/lib/messages/schema";
import { oneOf } from "@/lib/one-of";

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** A ready answer; `template` is its id, which the form of a new one makes. */
export const templateSchema = z.strictObject({
  template: uuid,
  title: z.string().check(z.trim(), z.minLength(1, "no-title"), z.maxLength(120, "title-too-long")),
  language: oneOf(languageCodes, "no-language"),
  body: z.string().check(
    z.overwrite((text) => text.replaceAll("\r\n", "\n").trim()),
    z.minLength(1, "no-body"),
    z.maxLength(longestMessage, "body-too-long"),
  ),
});

export type TemplateInput = z.infer<typeof templateSchema>;

/** A ready answer that is taken out of use. */
export const retiredTemplateSchema = z.strictObject({ template: uuid });
