import { sentenceOf } from "./reasons";
import type { Problem } from "./report";

/** `meters.csv, line 12, digits "15": must be 1 to 9`. */
export function problemLine({ file, line, column, value, reason, detail }: Problem): string {
  const place = [file, line > 0 ? `line ${line}` : "", column].filter(Boolean).join(", ");
  return `${place}${value ? ` "${value}"` : ""}: ${sentenceOf(reason, detail)}`;
}
