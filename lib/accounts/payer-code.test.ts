import { expect, test } from "vitest";
import { payerCode, payerCodeKey } from "@/lib/accounts/payer-code";

test("a payer code is read as people write it", () => {
  expect(payerCode(" 102 4577 ")).toBe("1024577");
  expect(payerCode("a/12-x")).toBe("A/12-X");
});

test("two ways of writing one code have one key, two codes have two", () => {
  expect(new Set(["1024577", " 1 024 577", "0001024577"].map(payerCodeKey)).size).toBe(1);
  expect(payerCodeKey("1024570")).not.toBe(payerCodeKey("1024577"));
  expect(payerCodeKey("10")).not.toBe(payerCodeKey("1"));
});
