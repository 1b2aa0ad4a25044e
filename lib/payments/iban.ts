import { ok, type Result, refused } from "@/lib/result";
import { mod97 } from "./mod97";

export type IbanFault = "empty" | "wrong-format" | "wrong-length" | "wrong-check-digits";

const slovenianLength = 19;

/** An IBAN without blanks, in capitals (ISO 13616). A Slovenian one has 19 characters, all after `SI` digits. */
export function checkIban(text: string): Result<string, IbanFault> {
  const iban = text.replace(/\s/g, "").toUpperCase();
  if (iban === "") return refused("empty");
  if (!/^(?:SI\d+|(?!SI)[A-Z]{2}\d{2}[A-Z0-9]+)$/.test(iban)) return refused("wrong-format");
  const rightLength = iban.startsWith("SI")
    ? iban.length === slovenianLength
    : iban.length >= 15 && iban.length <= 34;
  if (!rightLength) return refused("wrong-length");
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1 ? ok(iban) : refused("wrong-check-digits");
}
