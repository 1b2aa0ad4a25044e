import { checkIban } from "@/lib/payments/iban";
import { isPurposeCode } from "@/lib/payments/purpose-code";
import { checkReference } from "@/lib/payments/reference";
import { services } from "@/lib/supply-points/meters";
import type { ColumnForm } from "./column";

const controlCharacters = /\p{Cc}/u;

/** Free text; line breaks and tabs become blanks. */
export function text(longest: number): ColumnForm {
  return {
    form: `text (${longest})`,
    sqlType: "text",
    read(given) {
      const line = given.replace(/[\r\n\t]+/g, " ");
      if (line.length > longest) return { reason: "too-long", detail: String(longest) };
      return controlCharacters.test(line) ? { reason: "control-character" } : line;
    },
  };
}

/** A number or name that a machine gave: no blanks inside. */
export function code(longest: number): ColumnForm {
  return {
    form: `code (${longest})`,
    sqlType: "text",
    read(given) {
      if (given.length > longest) return { reason: "too-long", detail: String(longest) };
      if (/\s/.test(given)) return { reason: "inner-blank" };
      return controlCharacters.test(given) ? { reason: "control-character" } : given;
    },
  };
}

/** Mirrors the check `payers_code_form`. */
export const payerCode: ColumnForm = {
  form: "payer code",
  sqlType: "text",
  read: (given) => (/^[0-9A-Z/-]{1,20}$/.test(given) ? given : { reason: "no-payer-code" }),
};

/** One of a few words. */
export function oneOf(words: readonly string[], form = words.join(", ")): ColumnForm {
  return {
    form,
    sqlType: "text",
    read: (given) => (words.includes(given) ? given : { reason: "not-in-list", detail: words.join(", ") }),
  };
}

/** Entries parted by commas; kept as they are, without blanks, each once. */
function list(form: string, entry: ColumnForm): ColumnForm {
  return {
    form,
    sqlType: "text",
    read(given) {
      const entries = given.split(",").map((part) => part.trim());
      const faulty = entries.map((part) => entry.read(part)).find((read) => typeof read !== "string");
      if (faulty) return faulty;
      if (entries.includes("")) return { reason: "is-empty" };
      return new Set(entries).size === entries.length ? entries.join(",") : { reason: "repeated-in-list" };
    },
  };
}

export const service = oneOf(services, "service");
export const serviceList = list("list of services", service);
export const codeList = list("list of codes", code(30));

const yes = ["yes", "da", "true", "1"];
const no = ["no", "ne", "false", "0"];

export const yesNo: ColumnForm = {
  form: "yes/no",
  sqlType: "boolean",
  whenEmpty: "false",
  read(given) {
    const word = given.toLowerCase();
    if (yes.includes(word)) return "true";
    return no.includes(word) ? "false" : { reason: "not-in-list", detail: "yes, no" };
  },
};

/** Four capitals of the bank association's list; the list itself grows, and is not held against a bill. */
export const purposeCode: ColumnForm = {
  form: "purpose code",
  sqlType: "text",
  read: (given) => (isPurposeCode(given) ? given : { reason: "no-purpose-code" }),
};

/** A bank account whose check digits are right. */
export const iban: ColumnForm = {
  form: "IBAN",
  sqlType: "text",
  read(given) {
    const checked = checkIban(given);
    if (checked.ok) return checked.value;
    return { reason: "wrong-iban", detail: checked.reason.replaceAll("-", " ") };
  },
};

/** A payment reference, SI or RF, whose check digits are right. */
export const reference: ColumnForm = {
  form: "reference",
  sqlType: "text",
  read(given) {
    const checked = checkReference(given);
    if (checked.ok) return checked.value.reference;
    return { reason: "wrong-reference", detail: checked.reason.replaceAll("-", " ") };
  },
};
