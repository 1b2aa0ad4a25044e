import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { paymentSlip, writtenSlips } from "@/tests/support/payment-slips";
import { type PaymentSlip, writableSlip } from "./payment-slip";

const { payer, recipient } = paymentSlip();

describe("writableSlip", () => {
  it("leaves a slip alone that can be written as it is", () => {
    fc.assert(
      fc.property(writtenSlips, (slip) => {
        expect(writableSlip(slip)).toEqual({ ok: true, value: slip });
      }),
    );
  });

  it("writes texts in the letters of the slip, account and reference without blanks", () => {
    const slip = paymentSlip({
      payer: { name: " Nicolò  D’Angelo ", street: "Cesta – 1", place: "34100\nTrst" },
      purpose: "Račun „12“ …",
      iban: "si56 9900 0001 2345 646",
      reference: "SI12 5016234567895",
    });
    expect(writableSlip(slip)).toEqual({
      ok: true,
      value: paymentSlip({
        payer: { name: "Nicolo D'Angelo", street: "Cesta - 1", place: "34100 Trst" },
        purpose: 'Račun "12" ...',
      }),
    });
  });

  it("cuts what is too long at a word: 33 characters of names and addresses, 42 of the purpose", () => {
    const long = "Krajevna skupnost Šmartno ob Paki in okolica";
    const party = { name: long, street: long, place: long };
    const cut = "Krajevna skupnost Šmartno ob Paki";
    expect(writableSlip(paymentSlip({ payer: party, recipient: party, purpose: long }))).toMatchObject({
      value: {
        payer: { name: cut, street: cut, place: cut },
        recipient: { name: cut, street: cut, place: cut },
        purpose: "Krajevna skupnost Šmartno ob Paki in",
      },
    });
  });

  it("fills a field to its last character where one word does", () => {
    const [long, cut] = ["č".repeat(50), "č".repeat(33)];
    const party = { name: long, street: long, place: long };
    const written = { name: cut, street: cut, place: cut };
    expect(writableSlip(paymentSlip({ payer: party, recipient: party, purpose: long }))).toEqual({
      ok: true,
      value: paymentSlip({ payer: written, recipient: written, purpose: "č".repeat(42) }),
    });
  });

  test.each<[string, Partial<PaymentSlip>, string, string]>([
    ["no name", { payer: { ...payer, name: "" } }, "empty", "payer.name"],
    ["a street of blanks", { payer: { ...payer, street: " \n" } }, "empty", "payer.street"],
    ["no place", { recipient: { ...recipient, place: "" } }, "empty", "recipient.place"],
    ["no recipient", { recipient: { ...recipient, name: "\u200b" } }, "empty", "recipient.name"],
    ["no purpose", { purpose: "" }, "empty", "purpose"],
    ["nothing to pay", { amountCents: 0 }, "wrong-amount", "amountCents"],
    ["a credit", { amountCents: -1 }, "wrong-amount", "amountCents"],
    ["half a cent", { amountCents: 1.5 }, "wrong-amount", "amountCents"],
    ["no number", { amountCents: Number.NaN }, "wrong-amount", "amountCents"],
    ["more than a billion", { amountCents: 100_000_000_000 }, "wrong-amount", "amountCents"],
    ["a purpose in small letters", { purposeCode: "ubil" }, "wrong-purpose-code", "purposeCode"],
    ["a foreign letter in the purpose", { purposeCode: "UBIŽ" }, "wrong-purpose-code", "purposeCode"],
    ["a purpose of five letters", { purposeCode: "UBILL" }, "wrong-purpose-code", "purposeCode"],
    ["two lines of purpose", { purposeCode: "UBIL\n" }, "wrong-purpose-code", "purposeCode"],
    ["a wrong account", { iban: "SI56990000012345647" }, "wrong-iban", "iban"],
    ["a wrong reference", { reference: "SI125016234567890" }, "wrong-reference", "reference"],
    ["no reference", { reference: "" }, "wrong-reference", "reference"],
    ["a reference too long", { reference: "RF45SBO20101234567890123456" }, "wrong-reference", "reference"],
  ])("refuses %s", (_, own, reason, field) => {
    expect(writableSlip(paymentSlip(own))).toMatchObject({ ok: false, reason, field });
  });

  it("names the character that cannot be written, and where", () => {
    expect(writableSlip(paymentSlip({ recipient: { ...recipient, street: "Улица 1" } }))).toMatchObject({
      ok: false,
      reason: "unwritable-character",
      field: "recipient.street",
      figures: { character: "У" },
    });
  });
});
