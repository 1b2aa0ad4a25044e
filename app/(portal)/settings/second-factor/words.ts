import type { FormWords } from "@/app/_ui/form-words";

/** The catalogue's own sentences, but for those with figures, which the page writes. */
export type Words = Record<
  | "need"
  | "password"
  | "begin"
  | "pending"
  | "scanTitle"
  | "scan"
  | "qr"
  | "secret"
  | "open"
  | "copy"
  | "copied"
  | "failed"
  | "code"
  | "codeHint"
  | "confirm"
  | "on"
  | "codesTitle"
  | "codesLead"
  | "kept"
  | "renew"
  | "renewLead"
  | "renewSubmit"
  | "off"
  | "offLead"
  | "offSubmit",
  string
>;

export type FormParts = { words: Words; form: FormWords };
