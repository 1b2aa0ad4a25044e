import {
  isPluralElement,
  isSelectElement,
  isStructurallySame,
  isTagElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { defaultLanguage, type Language, languages } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";

type Elements = ReturnType<typeof parse>;

/** Every text of a catalogue under its path; places of a list are part of the path. */
function textsOf(node: unknown, path: string): [path: string, text: unknown][] {
  if (typeof node !== "object" || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([name, value]) => textsOf(value, path ? `${path}.${name}` : name));
}

/** The plural forms that a message distinguishes, one entry for each place; not where it lists numbers instead. */
function pluralFormsIn(elements: Elements): string[][] {
  return elements.flatMap((element) => {
    if (isTagElement(element)) return pluralFormsIn(element.children);
    if (!isPluralElement(element) && !isSelectElement(element)) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => pluralFormsIn(value));
    const forms = Object.keys(element.options);
    const listsNumbers = forms.length > 1 && forms.every((form) => form === "other" || form.startsWith("="));
    return isPluralElement(element) && !listsNumbers ? [forms, ...inner] : inner;
  });
}

const parsed = (text: unknown): Elements => parse(String(text));
const textsIn = (language: Language) => textsOf(messagesOf(language), "");

describe.each(Object.keys(languages) as Language[])("the catalogue of %s", (language) => {
  const texts = textsIn(language);
  const original = new Map(textsIn(defaultLanguage));

  test("has every text of the first language, and no other", () => {
    const paths = new Set(texts.map(([path]) => path));
    expect([...original.keys()].filter((path) => !paths.has(path))).toEqual([]);
    expect([...paths].filter((path) => !original.has(path))).toEqual([]);
  });

  test("leaves no text empty", () => {
    expect(texts.filter(([, text]) => typeof text !== "string" || text.trim() === "")).toEqual([]);
  });

  test("asks for the same arguments and tags as the first language", () => {
    const others = texts.filter(
      ([path, text]) =>
        original.has(path) && !isStructurallySame(parsed(text), parsed(original.get(path))).success,
    );
    expect(others).toEqual([]);
  });

  test("has the plural forms of its own grammar", () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacking = texts.filter(([, text]) =>
      pluralFormsIn(parsed(text)).some((forms) => needed.some((form) => !forms.includes(form))),
    );
    expect(lacking).toEqual([]);
  });
});
