import { expect, test } from "vitest";
import { grossPrice } from "./gross-price";

test.each([
  // 0.9320 × 1.095 = 1.02054
  ["0.932", "9.5", "1.0205"],
  // 1.8500 × 1.22 = 2.257
  ["1.85", "22", "2.257"],
  // 70.78414 × 1.22 = 86.3566508, as many decimals as the net price has
  ["70.78414", "22", "86.35665"],
  // −3.37067 × 1.22 = −4.1122174
  ["-3.37067", "22", "-4.11222"],
  // 0.0001 × 1.095 = 0.0001095
  ["0.0001", "9.5", "0.0001"],
  ["12", "0", "12"],
])("%s with %s % VAT is %s", (net, vatRate, gross) => {
  expect(grossPrice({ net, vatRate })).toBe(gross);
});
