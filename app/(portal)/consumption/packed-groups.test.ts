import { expect, test } from "vitest";
import type { BarGroup } from "@/app/_ui/bar-chart-data";
import { packGroups, unpackGroups } from "./packed-groups";

const month = { from: "2026-01-01", to: "2026-01-31", label: "jan.", name: "januar" };

test.each<[string, BarGroup]>([
  ["with both years", { ...month, now: { value: 9.5, label: "9,5" }, before: { value: 0, label: "0" } }],
  ["of which nothing is known", month],
  ["of the year before alone", { ...month, before: { value: 8, label: "8" } }],
  ["that is estimated", { ...month, now: { value: 1234.567, label: "1.234,567", estimated: true } }],
  [
    "known in part, with an exchange",
    { ...month, now: { value: 2, label: "2" }, partial: true, marked: true },
  ],
])("a period %s comes out as it went in", (_, group) => {
  expect(unpackGroups(packGroups([group]))).toEqual([group]);
});
