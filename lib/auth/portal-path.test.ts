import { expect, test } from "vitest";
import { portalPath } from "@/lib/auth/portal-path";

test("a page of the portal is led to, with its query", () => {
  for (const page of ["/", "/settings", "/supply-points/25050415/reading?meter=1"]) {
    expect(portalPath(page)).toBe(page);
  }
});

test("nothing leads out of the portal", () => {
  const outside = [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "evil.example",
    "",
    null,
    undefined,
  ];
  for (const asked of outside) expect(portalPath(asked)).toBe("/");
});

test("a route handler is no page to land on", () => {
  expect(portalPath("/api/sign-out")).toBe("/");
  expect(portalPath("/api")).toBe("/");
});
