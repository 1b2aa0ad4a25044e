import { ok, type Result, refused } from "@/lib/result";
import { mod97 } from "./mod97";
import { type ReferenceModel, referenceModels } from "./reference-models";

export type Reference = { reference: string; kind: "SI" | "RF" };
export type ReferenceFault =
  | "empty"
  | "unknown-kind"
  | "unknown-model"
  | "wrong-structure"
  | "wrong-check-digit";

const mostDigits = 20;
const mostDigitsInPart = 12;
const model12Digits = 13;
const mostWeightedDigits = 12;

/** Checks a payment reference, Slovenian (`SI12 …`, ZBS rules 1.4) or RF (ISO 11649); blanks and case are forgiven. */
export function checkReference(text: string): Result<Reference, ReferenceFault> {
  const reference = text.replace(/\s/g, "").toUpperCase();
  if (reference === "") return refused("empty");
  const fault = reference.startsWith("SI")
    ? faultOfSi(reference)
    : reference.startsWith("RF")
      ? faultOfRf(reference)
      : "unknown-kind";
  if (fault) return refused(fault);
  return ok({ reference, kind: reference.startsWith("SI") ? "SI" : "RF" });
}

/** `SI12` with 12 digits and their check digit. Throws a RangeError unless given exactly 12 digits. */
export function makeReference12(digits12: string): string {
  if (!/^\d{12}$/.test(digits12)) throw new RangeError(`Model 12 takes 12 digits, not "${digits12}"`);
  return `SI12${digits12}${mod11CheckDigit(digits12)}`;
}

/**
 * Check digit K of at most 12 digits: weights 2, 3 … 13 from the right, 11 less the remainder of their sum by 11;
 * 10 and 11 become 0 (ZBS rules 1.4, annex 3). Throws a RangeError for anything else.
 */
export function mod11CheckDigit(digits: string): number {
  if (!/^\d{0,12}$/.test(digits)) throw new RangeError(`No weights for "${digits}"`);
  const sum = [...digits].reduceRight(
    (total, digit, at) => total + Number(digit) * (digits.length - at + 1),
    0,
  );
  return ((11 - (sum % 11)) % 11) % 10;
}

function faultOfSi(reference: string): ReferenceFault | null {
  const number = reference.slice(2, 4);
  const model = Object.hasOwn(referenceModels, number) ? referenceModels[number] : undefined;
  if (!model) return "unknown-model";
  const body = reference.slice(4);
  const parts = body === "" ? [] : body.split("-");
  if (!isWellBuilt(parts, number, model)) return "wrong-structure";
  return model.checked.every((group) => hasItsCheckDigit(parts, group)) ? null : "wrong-check-digit";
}

function isWellBuilt(parts: readonly string[], number: string, model: ReferenceModel): boolean {
  const [fewest, most] = model.parts;
  if (parts.length < fewest || parts.length > most) return false;
  if (number === "12") return parts.every((part) => /^\d+$/.test(part) && part.length === model12Digits);
  if (parts.join("").length > mostDigits) return false;
  return parts.every(
    (part, at) => /^\d+$/.test(part) && part.length <= mostDigitsInPart && (at === 0 || !/^0\d/.test(part)),
  );
}

function hasItsCheckDigit(parts: readonly string[], group: readonly number[]): boolean {
  const digits = group.map((at) => parts[at] ?? "").join("");
  const data = digits.slice(0, -1);
  // Absent parts have no check digit; over more than 12 digits the rules define none.
  if (digits === "" || data.length > mostWeightedDigits) return true;
  return mod11CheckDigit(data) === Number(digits.at(-1));
}

function faultOfRf(reference: string): ReferenceFault | null {
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(reference)) return "wrong-structure";
  return mod97(reference.slice(4) + reference.slice(0, 4)) === 1 ? null : "wrong-check-digit";
}
