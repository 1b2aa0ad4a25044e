import fc from "fast-check";
import { addDays } from "@/lib/dates";
import { mod97 } from "@/lib/payments/mod97";
import type { PaymentSlip, SlipParty } from "@/lib/payments/payment-slip";
import { makeReference12 } from "@/lib/payments/reference";

/** The slip of a bill that every field of is right; what is given replaces its own. */
export const paymentSlip = (own: Partial<PaymentSlip> = {}): PaymentSlip => ({
  payer: { name: "Štefka Žagar", street: "Čufarjeva ulica 9", place: "3325 Šoštanj" },
  amountCents: 162_845,
  purposeCode: "UBIL",
  purpose: "Račun 2026-000123",
  dueOn: "2026-10-18",
  iban: "SI56990000012345646",
  reference: "SI125016234567895",
  recipient: { name: "Komunalno podjetje", street: "Koroška cesta 37/b", place: "3320 Velenje" },
  ...own,
});

const letters = "aáăâäąbcčćçdđeéěëęfghiíîjklłmnňńoóöőprřsšśşßtťuúüůvwxyýzžźżAČĆDĐEILŁOŠTUŽ";
const signs = "0123456789.,-/&'\"()+:°§";
const word = (most: number) =>
  fc.string({
    unit: fc.constantFrom(...letters, ...letters, ...signs),
    minLength: 1,
    maxLength: most,
  });

/** Text that fits a field: from one letter to all that it holds, in words with single blanks. */
const fitting = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(word(12), { minLength: 1, maxLength: 6 }).map((words) => words.join(" ").slice(0, most).trim()),
    fc.string({ unit: fc.constantFrom(...letters), minLength: most, maxLength: most }),
  );

const names = fc
  .tuple(
    fc.constantFrom("Žiga", "Špela", "Črt", "Janez", "Đurđica", "Ana-Marija", "d. o. o."),
    fc.constantFrom("Novak", "Kovačič", "Čehovin Šuštaršič", "Ćosić", "Župančič", "Müller", "Łukasz"),
  )
  .map((parts) => parts.join(" "));

const party: fc.Arbitrary<SlipParty> = fc.record({
  name: fc.oneof(names, fitting(33)),
  street: fitting(33),
  place: fitting(33),
});

const accounts = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map((number) => {
  const body = number.toString().padStart(15, "0");
  return `SI${String(98 - mod97(`${body}SI00`)).padStart(2, "0")}${body}`;
});

const references = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }).map((n) => makeReference12(n.toString().padStart(12, "0"))),
  fc.constantFrom("SI00123456789012-1-1234567", "SI99", "RF45SBO2010", "SI00225268-32526-222"),
);

/** Slips whose every field is already written as it stands in the QR, many at the limits of their lengths. */
export const writtenSlips: fc.Arbitrary<PaymentSlip> = fc.record({
  payer: party,
  amountCents: fc.oneof(
    fc.integer({ min: 1, max: 50_000 }),
    fc.integer({ min: 1, max: 99_999_999_999 }),
    fc.constantFrom(1, 99_999_999_999),
  ),
  purposeCode: fc.string({
    unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    minLength: 4,
    maxLength: 4,
  }),
  purpose: fitting(42),
  dueOn: fc.option(fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1999-12-31", days))),
  iban: accounts,
  reference: references,
  recipient: party,
});
