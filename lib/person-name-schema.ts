import { z } from "zod/mini";

/** Control characters, signs that turn the direction of writing, and what is left of broken letters. */
const notInNames = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** What somebody calls themselves, in one line: codes `name-empty`, `name-too-long`, `name-signs`. */
export const personName = z.string().check(
  z.overwrite((text) => text.normalize("NFC").replaceAll(/\s+/g, " ").trim()),
  z.minLength(1, "name-empty"),
  z.maxLength(100, "name-too-long"),
  z.refine((text) => !notInNames.test(text), "name-signs"),
);
