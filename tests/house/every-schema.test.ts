import fc from "fast-check";
import { expect, test } from "vitest";

/** What of a schema of zod is used here, whichever of its two forms it comes in. */
type AnySchema = {
  safeParse(value: unknown): { success: boolean };
  _zod: { def: { type: string; shape?: Record<string, unknown> } };
};

/** Ten thousand of each where there is a night's time for it. */
const runs = process.env.TESTS === "long" ? 10_000 : 1_000;
const modules = import.meta.glob(
  ["/lib/**/*schema.ts", "/lib/**/schema.ts", "/lib/auth/captcha-request.ts", "!/db/**"],
  { eager: true },
) as Record<string, Record<string, unknown>>;

const isSchema = (value: unknown): value is AnySchema =>
  typeof value === "object" && value !== null && "_zod" in value && "safeParse" in value;

const schemas = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter((entry): entry is [string, AnySchema] => isSchema(entry[1]))
    .map(([name, schema]) => ({ name: `${file.slice(1)} ${name}`, schema })),
);

/** The fields that a schema knows, where it is one of fields or holds one. */
function fieldsOf({ _zod: { def } }: AnySchema): string[] | null {
  if (def.type === "object") return Object.keys(def.shape ?? {});
  const inner =
    (def as { in?: unknown; innerType?: unknown }).in ?? (def as { innerType?: unknown }).innerType;
  return isSchema(inner) ? fieldsOf(inner) : null;
}

/** What people and machines type: the usual, and what breaks programs. */
const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 40 }) },
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    " ",
    "0",
    "-1",
    "1e308",
    "NaN",
    "1.234,5",
    "ČŠŽ čšž",
    "💧",
    "a\u0000b",
    "a\r\nBcc: b@c.si",
    "' or 1=1 --",
    "=cmd|'/c calc'!A1",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "\u202egnp.exe",
    "2026-02-30",
    "00000000-0000-0000-0000-000000000000",
    "yes",
    "true",
    "constructor",
    "__proto__",
  ),
  fc.integer({ min: 100, max: 10_000 }).map((length) => "a".repeat(length)),
  fc.integer({ min: 5, max: 3_000 }).map((length) => `${"(a+".repeat(length)}@b.si`),
  fc.integer().map(String),
);
const anything = fc.oneof({ weight: 6, arbitrary: text }, fc.anything({ maxDepth: 2 }));

test("the schemas are found", () => {
  expect(schemas.length).toBeGreaterThan(40);
  expect(schemas.filter(({ schema }) => fieldsOf(schema)).length).toBeGreaterThan(30);
});

// R26, R34
test.each(schemas)(
  "$name takes or refuses whatever comes, soon, and refuses what it does not know",
  ({ name, schema }) => {
    const fields = fieldsOf(schema);
    // What stands in an address beside a filter is others' business.
    const isFilter = name.endsWith("Filter");
    const input = fields
      ? fc.record(Object.fromEntries(fields.map((field) => [field, anything])), { requiredKeys: [] })
      : anything;
    const begun = performance.now();
    fc.assert(
      fc.property(input, fc.string({ minLength: 1, maxLength: 20 }), anything, (given, more, value) => {
        expect(typeof schema.safeParse(given).success).toBe("boolean");
        // Fields of a list end in a number.
        if (!fields || isFilter || fields.includes(more) || more === "__proto__" || /\d$/.test(more)) return;
        expect(schema.safeParse({ ...(given as object), [more]: value }).success).toBe(false);
      }),
      { numRuns: runs },
    );
    // A pattern that backs up without end would take minutes for one of these.
    expect((performance.now() - begun) / runs).toBeLessThan(3);
  },
);
