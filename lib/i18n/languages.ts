/** What the catalogue cannot say of a language. */
type Entry = {
  /** In the language itself. */
  name: string;
  /** For the runtime's own formats of numbers and months. */
  locale: string;
  /** Between euros and cents, between hours and minutes, before a percent sign. */
  decimal: string;
  clock: string;
  percent: string;
  /** Days as three numbers with points, hours without a leading nought; else as the locale has them. */
  numbers: boolean;
  /** Between a day and an hour. */
  at: string;
};

/** Languages of the portal. Adding one is an entry here and a catalogue beside `messages/sl.json`. */
export const languages = {
  sl: {
    name: "slovenščina",
    locale: "sl-SI",
    decimal: ",",
    clock: ".",
    percent: "\u00a0%",
    numbers: true,
    at: "ob",
  },
  en: { name: "English", locale: "en-GB", decimal: ".", clock: ":", percent: "%", numbers: false, at: "at" },
} as const satisfies Record<string, Entry>;

export type Language = keyof typeof languages;

/** The languages' codes, for schemas and lists. */
export const languageCodes = Object.keys(languages) as [Language, ...Language[]];

/** The utility's first language; used where neither the account, the cookie nor the browser names another. */
export const defaultLanguage: Language = "sl";

/** Name of the cookie that keeps a visitor's choice. */
export const languageCookie = "language";

/** True for a language the portal speaks. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && Object.hasOwn(languages, value);
}

/** The first language of an `Accept-Language` header that the portal speaks, by the weight the browser gave it. */
export function preferredLanguage(acceptLanguage: string | null | undefined): Language {
  const ranked = (acceptLanguage ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag: tag.slice(0, 2).toLowerCase(), weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 };
    })
    .sort((a, b) => b.weight - a.weight);
  return ranked.map(({ tag }) => tag).find(isLanguage) ?? defaultLanguage;
}
