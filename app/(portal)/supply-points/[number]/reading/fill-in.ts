/** Writes figures into the `{…}` of a sentence: plural forms stay on the server, with the catalogue's reader. */
export const fillIn = (sentence: string, figures: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? "");
