import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import floors from "./dependency-floors.json" with { type: "json" };

type Lock = { packages: Record<string, { version?: string }> };

const { packages }: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Every installed copy of a package, also those inside others. */
const installed = (name: string): string[] =>
  Object.entries(packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version = "" }]) => version);

/** Numbers of a version to compare in order; a version before its release comes before it. */
const parts = (version: string): number[] => {
  const [release = "", before] = version.split("-");
  const numbers = release.split(".").map(Number);
  return [
    ...numbers,
    before === undefined ? Number.POSITIVE_INFINITY : Number(/\d+$/.exec(before)?.[0] ?? 0),
  ];
};

function isAtLeast(version: string, floor: string): boolean {
  const [ours, theirs] = [parts(version), parts(floor)];
  const differs = ours.findIndex((number, at) => number !== theirs[at]);
  return differs === -1 || (ours[differs] ?? 0) > (theirs[differs] ?? 0);
}

// R48
test.each(Object.entries(floors))("%s is no version with a known hole", (name, { atLeast }) => {
  const versions = installed(name);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => !isAtLeast(version, atLeast))).toEqual([]);
});

test("versions are compared by their numbers, and one before its release comes before it", () => {
  expect(isAtLeast("16.10.0", "16.4.1")).toBe(true);
  expect(isAtLeast("16.4.0", "16.4.1")).toBe(false);
  expect(isAtLeast("5.0.0-beta.32", "5.0.0-beta.32")).toBe(true);
  expect(isAtLeast("5.0.0-beta.9", "5.0.0-beta.32")).toBe(false);
  expect(isAtLeast("5.0.0-beta.40", "5.0.0")).toBe(false);
});
