import { IntlMessageFormat } from "intl-messageformat";

type Values = Record<string, string | number | bigint | boolean | Date | null | undefined>;

/** What of a translator is used here; its own types know every key of the catalogue. */
type AnyWords = {
  (key: string, values?: Values): string;
  raw(key: string): unknown;
  has(key: string): boolean;
};

/**
 * The same translator, which keeps each of its sentences ready to be written. next-intl keeps them under a key made of
 * the whole sentence and all formats there are, anew at each use: that took longer than to write the sentence. What
 * cannot be written (a word or a value is missing) is left to it, which reports it.
 */
export function withSentencesReady<Words extends object>(translator: Words, locale: string): Words {
  const ready = new Map<string, string | IntlMessageFormat>();
  const words = translator as AnyWords;

  function sentenceOf(key: string): string | IntlMessageFormat | undefined {
    const known = ready.get(key);
    if (known !== undefined || !words.has(key)) return known;
    const text = String(words.raw(key));
    const sentence = /['{}<#|]/.test(text) ? new IntlMessageFormat(text, locale) : text;
    ready.set(key, sentence);
    return sentence;
  }

  function write(key: string, values?: Values): string {
    try {
      const sentence = sentenceOf(key);
      const written = typeof sentence === "object" ? sentence.format(values) : sentence;
      if (typeof written === "string") return written;
    } catch {
      // Said below.
    }
    return words(key, values);
  }

  return Object.assign(write, translator);
}
