import { expect, test } from "vitest";
import { withoutKeys } from "@/lib/outbox/without-keys";

test("of a mail with a key everything stays but where its links lead", () => {
  expect(withoutKeys({ username: "1024577", path: "/activate/secret", validHours: 48 })).toEqual({
    username: "1024577",
    path: "/",
    validHours: 48,
  });
  expect(
    withoutKeys({
      validHours: 700,
      points: [{ name: "Dom", services: ["water"], path: "/report-reading/secret" }],
    }),
  ).toEqual({ validHours: 700, points: [{ name: "Dom", services: ["water"], path: "/" }] });
});

test("a mail without a key stays as it is", () => {
  const data = { number: "26-1", path: "/finance/invoices/26-1", more: 0 };
  expect(withoutKeys(data)).toBe(data);
});
