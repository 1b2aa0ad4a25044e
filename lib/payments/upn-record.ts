import { ok, type Result, refused } from "@/lib/result";
import { isLatin2 } from "./latin2";

/** The fields of a UPN QR in their order with the most characters of each (ZBS, "UPN QR – tehnični standard", 1.1). */
const longest = {
  lead: 5,
  payerIban: 19,
  deposit: 1,
  withdrawal: 1,
  payerReference: 26,
  payerName: 33,
  payerStreet: 33,
  payerPlace: 33,
  amount: 11,
  paidOn: 10,
  urgent: 1,
  purposeCode: 4,
  purpose: 42,
  dueOn: 10,
  iban: 34,
  reference: 26,
  recipientName: 33,
  recipientStreet: 33,
  recipientPlace: 33,
  checksum: 3,
};

export type UpnField = keyof typeof longest;
export type UpnRecord = Record<UpnField, string>;
export type RecordFault =
  | "wrong-structure"
  | "too-long"
  | "wrong-blanks"
  | "unwritable-character"
  | "wrong-checksum";

const fields = Object.keys(longest) as UpnField[];
const lead = "UPNQR";
const longestText = 411;

/** The text of a UPN QR: 20 fields, each ended by a line feed; those left out are empty. */
export function writeRecord(record: Partial<Omit<UpnRecord, "lead" | "checksum">>): string {
  const values: Partial<UpnRecord> = { ...record, lead };
  const checked = fields.slice(0, -1).map((field) => values[field] ?? "");
  return [...checked, checksum(checked), ""].join("\n");
}

/**
 * The fields of a UPN QR, what each means still unchecked. Forgives a missing last line feed, and blanks after the
 * last field, which the standard allows up to 411 characters in all.
 */
export function readRecord(text: string): Result<UpnRecord, RecordFault> {
  const lines = text.split("\n");
  const values = lines.slice(0, fields.length);
  const [reserve = "", ...more] = lines.slice(fields.length);
  if (values.length < fields.length || values[0] !== lead || more.length > 0 || !/^ *$/.test(reserve))
    return refused("wrong-structure");
  if (text.length > longestText) return refused("too-long");
  const last = fields.length - 1;
  values[last] = values[last]?.replace(/ +$/, "") ?? "";
  const record = Object.fromEntries(fields.map((field, at) => [field, values[at]])) as UpnRecord;
  for (const field of fields) {
    if (record[field].length > longest[field]) return refused("too-long", field);
    if (!isLatin2(record[field])) return refused("unwritable-character", field);
    if (record[field] !== record[field].trim()) return refused("wrong-blanks", field);
  }
  return record.checksum === checksum(values.slice(0, -1))
    ? ok(record)
    : refused("wrong-checksum", "checksum");
}

/** The length of the fields before it and of their line feeds, in characters and not in bytes of UTF-8. */
function checksum(values: readonly string[]): string {
  const length = values.reduce((sum, value) => sum + value.length + 1, 0);
  return String(length).padStart(3, "0");
}
