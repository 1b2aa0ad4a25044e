import { expect, test } from "vitest";
import { pageAfterChoice } from "@/lib/payers/page-after-choice";

test.each([
  ["/", "/"],
  ["/finance/open-items", "/finance/open-items"],
  ["/finance/invoices?year=2026&after=x", "/finance/invoices"],
  ["/finance/invoices/26001234", "/finance/invoices"],
  ["/supply-points/100234/consumption?unit=month", "/"],
  ["/consumption?from=2026-01&unit=month", "/consumption?from=2026-01&unit=month"],
  ["/settings/payers", "/settings/payers"],
])("who chooses another payer on %s goes on at %s", (page, next) => {
  expect(pageAfterChoice(page)).toBe(next);
});
