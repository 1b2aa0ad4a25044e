import { expect, test } from "vitest";
import { isBearer } from "./bearer";

const secret = "a secret of some length";

test("only the whole secret, named as a bearer token, is let in", () => {
  expect(isBearer(`Bearer ${secret}`, secret)).toBe(true);
  for (const other of [
    null,
    "",
    "Bearer ",
    secret,
    `bearer ${secret}`,
    `Bearer ${secret}x`,
    "Bearer a secret",
  ]) {
    expect(isBearer(other, secret)).toBe(false);
  }
});
