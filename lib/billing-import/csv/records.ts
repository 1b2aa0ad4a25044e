import { readQuoted } from "./quoted-record";

/** A line of a CSV file, or several where quotes hold line breaks; `line` is the first one's number, from 1. */
export type CsvRecord = { line: number; fields: string[] } | { line: number; fault: CsvFault; text: string };

type CsvFault = "broken-quote" | "line-too-long";

/** Characters a record may have. */
export const longestRecord = 1_000_000;

const separator = ";";
const shownOfFaulty = 500;

/**
 * Cuts the text of a CSV file, as it arrives, into records. A fault costs its own line and no other: reading goes on
 * with the next one, so that all faults of a file come out in one run. Empty lines are passed over.
 */
export function csvRecords(): { push(text: string): CsvRecord[]; end(): CsvRecord[] } {
  let rest = "";
  let line = 1;
  let passingOver = false;

  function cut(text: string, atEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    const faulty = (fault: CsvFault, from: number, to: number) =>
      records.push({ line, fault, text: text.slice(from, Math.min(to, from + shownOfFaulty)).trimEnd() });

    let at = 0;
    while (at < text.length) {
      const found = text.indexOf("\n", at);
      if (found < 0 && !atEnd) {
        if (!passingOver && text.length - at > longestRecord) {
          faulty("line-too-long", at, text.length);
          passingOver = true;
        }
        break;
      }
      const end = found < 0 ? text.length : found;
      let next = end + 1;
      let breaks = 0;
      if (passingOver) {
        passingOver = false;
      } else if (end - at > longestRecord) {
        faulty("line-too-long", at, end);
      } else {
        const plain = text.slice(at, text[end - 1] === "\r" ? end - 1 : end);
        if (plain.includes('"')) {
          const quoted = readQuoted(text, at, separator);
          const cutOff = quoted === "unfinished" || (quoted !== "broken" && quoted.next > text.length);
          if (cutOff && !atEnd && text.length - at <= longestRecord) break;
          if (quoted === "unfinished" || quoted === "broken") {
            faulty("broken-quote", at, end);
          } else {
            records.push({ line, fields: quoted.fields });
            ({ next, breaks } = quoted);
          }
        } else if (plain !== "") {
          records.push({ line, fields: plain.split(separator) });
        }
      }
      line += breaks + 1;
      at = next;
    }
    rest = passingOver ? "" : text.slice(at);
    return records;
  }

  return {
    push: (text) => cut(rest + text, false),
    end: () => cut(rest, true),
  };
}
