import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { officeActions } from "@/lib/audit/office-actions";
import { wordOfAction } from "./word-of-action";

/** Every action that the code writes down under a name of its own. */
const written = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .flatMap((file) => [...readFileSync(`lib/${file}`, "utf8").matchAll(/action: "([a-z-]+\.[a-z-]+)"/g)])
  .map(([, action]) => action ?? "");

test.each(["sl", "en"] as const)("has words for every action in %s", (language) => {
  expect(written.length).toBeGreaterThan(30);
  for (const action of new Set([...written, ...officeActions])) {
    expect(wordOfAction(action, language), action).not.toBe(action);
  }
  expect(wordOfAction("consent.granted", language)).not.toContain(".");
  expect(wordOfAction("nothing.known", language)).toBe("nothing.known");
});
