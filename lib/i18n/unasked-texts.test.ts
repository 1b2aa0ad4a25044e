import { expect, test } from "vitest";
import { defaultLanguage } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";

/** What of a file tells which texts it asks for. */
type Source = {
  /** Parts of the catalogue whose words it has. */
  parts: Set<string>;
  literals: Set<string>;
  /** Beginnings of keys that end in a value: `done.` of `done.${outcome}`. */
  beginnings: string[];
  /** What is taken out of the catalogue as an object, such as `settings.payers.error`. */
  objects: string[];
};

const files = import.meta.glob(["/app/**/*.{ts,tsx}", "/lib/**/*.ts", "/emails/**/*.{ts,tsx}"], {
  query: "?raw",
  import: "default",
  eager: true,
}) as Record<string, string>;

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? "");

/** `messagesOf(l).a.b`, `const { b } = messagesOf(l).a`, `a.b` after `const { a } = messagesOf(l)`, `w.a` after `const w = …`. */
function objectsIn(text: string): string[] {
  const named = (names: string) => names.split(",").map((name) => name.trim().split(":")[0] ?? "");
  const destructured = [...text.matchAll(/const \{([^}]+)\} = messagesOf\([^)]*\)((?:\.\w+)*)/g)];
  return [
    ...all(text, /(?<!\} = )messagesOf\([^)]*\)\.((?:\w+\??\.)*\w+)/g),
    ...[...text.matchAll(/const (\w+) = messagesOf\([^)]*\)(?:\.(\w+))?;/g)].flatMap(([, name, from]) =>
      all(text, new RegExp(`\\b${name}\\.((?:\\w+\\.)*\\w+)`, "g")).map((path) =>
        from ? `${from}.${path}` : path,
      ),
    ),
    ...destructured.flatMap(([, names = "", from = ""]) =>
      named(names).flatMap((name) =>
        from ? [`${from.slice(1)}.${name}`] : all(text, new RegExp(`\\b(${name}(?:\\.\\w+)+)`, "g")),
      ),
    ),
  ];
}

const sources = Object.entries(files)
  .filter(([path]) => !/\.test\.tsx?$/.test(path))
  .map(([path, text]): Source => {
    const parts = [
      ...all(text, /translationsOf\([^"`]*?"([\w.]+)"/g),
      ...all(text, /(?:errors|namespace|const errors)\s*[:=]\s*"([\w.]+)"/g),
      ...(/[pP]aperWords/.test(text) ? [""] : []),
      ...(path.startsWith("/emails/") ? ["mail"] : []),
    ];
    return {
      parts: new Set(parts),
      literals: new Set(all(text, /"([\w.-]+)"/g)),
      beginnings: all(text, /\b[tT]\w*(?:\.rich|\.has)?\(\s*`([\w.-]*)\$\{/g),
      objects: objectsIn(text),
    };
  });

const partsAnywhere = new Set(sources.flatMap(({ parts }) => [...parts]));
const literalsAnywhere = new Set(sources.flatMap(({ literals }) => [...literals]));
/** Texts as long as a page, drawn whole by their name. */
const wholePages = new Set(Object.values(files).flatMap((text) => all(text, /<TextPage\s+page="(\w+)"/g)));
const objects = new Set(sources.flatMap((source) => source.objects));

/** True where the sources ask for a text, by its key in one piece or in the two that a part and its words are. */
function isAskedFor(key: string): boolean {
  const steps = key.split(".");
  if (wholePages.has(steps[0] ?? "") || objects.has(key)) return true;
  const cuts = steps.map((_, at) => ({
    part: steps.slice(0, at).join("."),
    rest: steps.slice(at).join("."),
  }));
  return cuts.some(
    ({ part, rest }) =>
      objects.has(part) ||
      (partsAnywhere.has(part) && literalsAnywhere.has(rest)) ||
      sources.some(
        ({ parts, beginnings }) => parts.has(part) && beginnings.some((begun) => rest.startsWith(begun)),
      ),
  );
}

function keysOf(node: unknown, path: string): string[] {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return [path];
  return Object.entries(node).flatMap(([name, value]) => keysOf(value, path ? `${path}.${name}` : name));
}

test("every text of the catalogue is asked for somewhere", () => {
  const keys = keysOf(messagesOf(defaultLanguage), "");
  expect(keys.length).toBeGreaterThan(1_500);
  expect(keys.filter((key) => !isAskedFor(key))).toEqual([]);
});

test.each([
  "settings.payers.nobodyAsks",
  "settings.nobodyAsks.title",
  "nobodyAsks.title",
  "mail.payerAdded.nobodyAsks",
  "paper.nobodyAsks",
])("%s would be found", (key) => {
  expect(isAskedFor(key)).toBe(false);
});
