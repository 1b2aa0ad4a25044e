import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { paymentSlip, writtenSlips } from "@/tests/support/payment-slips";
import { upnVector, upnVectors } from "@/tests/support/upn-vectors";
import { readUpnText, upnText } from "./upn-qr";

const right = upnVectors.filter(({ wrong }) => !wrong);
const wrong = upnVectors.flatMap(({ name, text, wrong }) => (wrong ? [{ name, text, ...wrong }] : []));
const bills = upnVectors.filter(({ isBill }) => isBill);

/** The text of an example with one field replaced and the checksum right again. */
function changed(name: string, field: number, value: string): string {
  const fields = upnVector(name)
    .split("\n")
    .slice(0, 19)
    .with(field - 1, value);
  const checksum = fields.reduce((sum, { length }) => sum + length + 1, 0);
  return [...fields, String(checksum).padStart(3, "0"), ""].join("\n");
}

describe("upnText", () => {
  test.each(bills)("writes $name as it was published", ({ text }) => {
    const read = readUpnText(text);
    expect(read.ok && upnText(read.value)).toEqual({ ok: true, value: `${text.trimEnd()}\n` });
  });

  it("writes a bill's slip field by field", () => {
    const text = upnText(paymentSlip());
    expect(text.ok && text.value.split("\n")).toEqual([
      "UPNQR",
      ...["", "", "", ""],
      ...["Štefka Žagar", "Čufarjeva ulica 9", "3325 Šoštanj"],
      ...["00000162845", "", ""],
      ...["UBIL", "Račun 2026-000123", "18.10.2026"],
      ...["SI56990000012345646", "SI125016234567895"],
      ...["Komunalno podjetje", "Koroška cesta 37/b", "3320 Velenje"],
      ...["191", ""],
    ]);
  });

  it("leaves out a day that there is none of", () => {
    const text = upnText(paymentSlip({ dueOn: null }));
    expect(text.ok && text.value.split("\n").slice(12, 15)).toEqual([
      "Račun 2026-000123",
      "",
      "SI56990000012345646",
    ]);
  });

  test.each([
    [3330, "00000003330"],
    [1999, "00000001999"],
    [5559, "00000005559"],
    [12230, "00000012230"],
    [100, "00000000100"],
    [1, "00000000001"],
    [99_999_999_999, "99999999999"],
  ])("writes %i cents as %s", (amountCents, written) => {
    const text = upnText(paymentSlip({ amountCents }));
    expect(text.ok && text.value.split("\n")[8]).toBe(written);
  });

  it("counts characters, three digits of them", () => {
    const short = { name: "A", street: "B", place: "C" };
    const slip = paymentSlip({
      payer: short,
      recipient: short,
      purpose: "Č",
      reference: "SI99",
      dueOn: null,
    });
    // 5 + 6 + 11 + 4 + 1 + 19 + 4 characters and 19 line feeds.
    expect(upnText(slip)).toMatchObject({ ok: true, value: expect.stringMatching(/\n069\n$/) });
  });

  it("says why a slip cannot be written", () => {
    expect(upnText(paymentSlip({ reference: "SI125016234567890" }))).toMatchObject({
      ok: false,
      reason: "wrong-reference",
      field: "reference",
    });
  });

  it("is read back as it was written, whatever the slip", () => {
    fc.assert(
      fc.property(writtenSlips, (slip) => {
        const text = upnText(slip);
        const others = { payerIban: "", payerReference: "", deposit: false, withdrawal: false };
        expect(text.ok && readUpnText(text.value)).toEqual({
          ok: true,
          value: { ...slip, ...others, urgent: false, paidOn: null },
        });
      }),
    );
  });
});

describe("readUpnText", () => {
  test.each(right)("takes $name", ({ text }) => {
    expect(readUpnText(text).ok).toBe(true);
  });

  test.each(wrong)("refuses $name: $reason", ({ text, reason, field }) => {
    expect(readUpnText(text)).toMatchObject({ ok: false, reason, field });
  });

  it("tells what a payer ordered beside the payment", () => {
    expect(readUpnText(upnVector("B, with the payer's account and reference"))).toMatchObject({
      value: { payerIban: "SI56020170014356205", payerReference: "SI003528-990", amountCents: 128067 },
    });
    expect(readUpnText(upnVector("E, a deposit"))).toMatchObject({
      value: { deposit: true, withdrawal: false, paidOn: "2016-11-30", dueOn: null, reference: "" },
    });
    expect(readUpnText(upnVector("F, a withdrawal"))).toMatchObject({
      value: { deposit: false, withdrawal: true, urgent: false, recipient: { name: "" }, iban: "" },
    });
    expect(readUpnText(changed("C", 11, "X"))).toMatchObject({ value: { urgent: true } });
  });

  test.each([
    [2, "SI56020170014356206", "wrong-iban", "payerIban"],
    [3, "x", "wrong-mark", "deposit"],
    [4, "1", "wrong-mark", "withdrawal"],
    [5, "SI003528-99A", "wrong-reference", "payerReference"],
    [9, "0000008105", "wrong-amount", "amount"],
    [9, "0000081,050", "wrong-amount", "amount"],
    [9, "", "wrong-amount", "amount"],
    [10, "1.11.2016", "wrong-day", "paidOn"],
    [11, "N", "wrong-mark", "urgent"],
    [12, "rent", "wrong-purpose-code", "purposeCode"],
    [12, "", "wrong-purpose-code", "purposeCode"],
    [13, "", "empty", "purpose"],
    [14, "31.11.2016", "wrong-day", "dueOn"],
    [14, "2016-11-15", "wrong-day", "dueOn"],
    [15, "si56051008010486080", "wrong-iban", "iban"],
    [16, "SI129990000359897", "wrong-reference", "reference"],
    [16, "si129990000359896", "wrong-reference", "reference"],
  ])("refuses field %i being %j: %s", (field, value, reason, name) => {
    expect(readUpnText(changed("C", field, value))).toMatchObject({ ok: false, reason, field: name });
  });
});
