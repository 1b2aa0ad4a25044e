/**
 * What the log says of a bug: its words and where it happened, without the values of the statement that failed, which are
 * customers' data (R35).
 */
export function faultText(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/\nparams: [\s\S]*?(?=\n\s+at |$)/g, "");
}
