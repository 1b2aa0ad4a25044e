/** `breaks` are the line breaks within the record; `next` is where the one after it begins, beyond the text where no line end was seen. */
export type QuotedRecord = { fields: string[]; breaks: number; next: number };

/**
 * Reads a record that has quotes in it (RFC 4180; a quote in the midst of an unquoted field is a character like
 * others). `unfinished`: the text ends within quotes. `broken`: something follows a closing quote.
 */
export function readQuoted(
  text: string,
  start: number,
  separator: string,
): QuotedRecord | "unfinished" | "broken" {
  const fields: string[] = [];
  let breaks = 0;
  let at = start;
  for (;;) {
    let end: number;
    if (text[at] === '"') {
      end = closingQuote(text, at + 1);
      if (end < 0) return "unfinished";
      const field = text.slice(at + 1, end).replaceAll('""', '"');
      fields.push(field);
      breaks += field.split("\n").length - 1;
      end += 1;
    } else {
      end = at;
      while (end < text.length && text[end] !== separator && text[end] !== "\n") end += 1;
      fields.push(text.slice(at, text[end - 1] === "\r" ? end - 1 : end));
    }
    if (text[end] === "\r") end += 1;
    if (text[end] === "\n" || end >= text.length) return { fields, breaks, next: end + 1 };
    if (text[end] !== separator) return "broken";
    at = end + 1;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
