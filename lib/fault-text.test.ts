import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { faultText } from "./fault-text";

// R35
test("the log has the statement that failed and where, not the values that it was given", () => {
  const error = new DrizzleQueryError("insert into messages values ($1)", [
    "Ana Novak\nDoma\n sem",
    "ana@primer.si",
  ]);
  const text = faultText(error);
  expect(text).toContain("insert into messages");
  expect(text).toContain("fault-text.test.ts");
  expect(text).not.toMatch(/Ana|Doma|ana@primer\.si/);
  expect(faultText("gone")).toBe("gone");
  expect(faultText(new Error("other"))).toContain("Error: other");
});
