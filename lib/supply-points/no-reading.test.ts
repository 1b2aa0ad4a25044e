import { expect, test } from "vitest";
import { noReadingReason } from "./no-reading";

const day = "2026-09-28";
const meter = { remote: false, removedOn: null };
const remote = { remote: true, removedOn: null };
const former = { remote: false, removedOn: "2026-09-28" };

test.each([
  ["one meter", { meters: [meter] }, null],
  ["one of two is read remotely", { meters: [remote, meter] }, null],
  ["all are read remotely", { meters: [remote, remote] }, "read-remotely"],
  ["no meter", { meters: [] }, "no-meter"],
  ["only a former meter", { meters: [former] }, "no-meter"],
  ["taken out tomorrow", { meters: [{ ...former, removedOn: "2026-09-29" }] }, null],
  ["closed today", { meters: [meter], closedOn: day }, "closed"],
  ["closes tomorrow", { meters: [meter], closedOn: "2026-09-29" }, null],
  ["theirs to yesterday", { meters: [meter], validTo: "2026-09-27" }, "no-longer-theirs"],
  ["theirs to today", { meters: [meter], validTo: day }, null],
  ["theirs from tomorrow", { meters: [meter], validFrom: "2026-09-29" }, "not-yet-theirs"],
] as const)("%s", (_, point, reason) => {
  expect(noReadingReason(point, day)).toBe(reason);
});
