import type { Fault } from "./column";
import type { Problem } from "./report";

const longestShown = 200;

/**
 * A problem at a place of a file. Control characters of the value are replaced: neither a terminal nor the database should
 * act on them.
 */
export function problemAt(
  place: { file: string; line?: number; column?: string; value?: string },
  { reason, detail = "" }: Fault,
): Problem {
  const { file, line = 0, column = "", value = "" } = place;
  return { file, line, column: shown(column), value: shown(value), reason, detail };
}

const shown = (text: string): string => text.slice(0, longestShown).replace(/\p{Cc}/gu, "\ufffd");
