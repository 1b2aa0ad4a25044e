import type { NamespaceKeys, NestedKeyOf } from "next-intl";
import { createTranslator } from "next-intl";
import type { Language } from "./languages";
import { type Messages, messagesOf } from "./messages";
import { withSentencesReady } from "./quick-sentences";

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** The words of one part of the catalogue in one language. */
export type Translations<Part extends Namespace> = ReturnType<typeof createTranslator<Messages, Part>>;

/** What a translator is made of. */
const wordsIn = (language: Language) => ({
  locale: language,
  messages: messagesOf(language),
  timeZone: "Europe/Ljubljana",
});

/** The same for what leaves the house: a missing word throws, so that no mail and no paper goes out with a key in it. */
export const completeWordsIn = (language: Language) => ({
  ...wordsIn(language),
  onError(error: Error): never {
    throw error;
  },
});

const known = new Map<string, unknown>();

/**
 * The words of a part of the catalogue. Made once a process: a sentence is read and its plurals are prepared at its first
 * use, which costs more than all else that a page does with words.
 */
export function translationsOf<Part extends Namespace>(
  language: Language,
  namespace: Part,
): Translations<Part> {
  const key = `${language} ${namespace}`;
  let words = known.get(key) as Translations<Part> | undefined;
  if (!words) {
    words = withSentencesReady(
      createTranslator<Messages, Part>({ ...wordsIn(language), namespace }),
      language,
    );
    known.set(key, words);
  }
  return words;
}
