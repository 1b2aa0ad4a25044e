import { describe, expect, it, test } from "vitest";
import { upnVector, upnVectors } from "@/tests/support/upn-vectors";
import { readRecord, writeRecord } from "./upn-record";

const c = upnVector("C");

describe("the record of a UPN QR", () => {
  test.each(upnVectors.filter(({ wrong }) => !wrong))("is written as it was read: $name", ({ text }) => {
    const read = readRecord(text);
    expect(read.ok && writeRecord(read.value)).toBe(`${text.trimEnd()}\n`);
  });

  test.each([
    ["no last line feed", c.slice(0, -1)],
    ["blanks up to 400", c.padEnd(400)],
    ["blanks up to 411", c.padEnd(411)],
    ["blanks in place of the last line feed", `${c.slice(0, -1)}   `],
  ])("is read with %s", (_, text) => {
    expect(readRecord(text)).toEqual(readRecord(c));
    expect(readRecord(text)).toMatchObject({ ok: true, value: { checksum: "194", lead: "UPNQR" } });
  });

  test.each([
    ["nothing", "", "wrong-structure", undefined],
    ["another lead", c.replace("UPNQR", "UPNQ2"), "wrong-structure", undefined],
    ["a field left out", c.replace("\n\n\n\n\n", "\n\n\n\n"), "too-long", "urgent"],
    ["a field and its line feed missing", c.slice(0, -5), "wrong-structure", undefined],
    ["a field too many", c.replace("\n\n\n\n\n", "\n\n\n\n\n\n"), "wrong-structure", undefined],
    ["words after the last field", `${c}konec`, "wrong-structure", undefined],
    ["a tab after the last field", `${c}\t`, "wrong-structure", undefined],
    ["a tab after the checksum", `${c.trimEnd()}\t`, "too-long", "checksum"],
    ["two line feeds at the end", `${c}\n`, "wrong-structure", undefined],
    ["more than 411 characters", c.padEnd(412), "too-long", undefined],
    ["a name of 34", c.replace("Janez Novak", "J".repeat(34)), "too-long", "payerName"],
    ["a purpose of 43", c.replace("Plačilo najemnine 10/2016", "č".repeat(43)), "too-long", "purpose"],
    ["a blank before a name", c.replace("Janez", " Janez"), "wrong-blanks", "payerName"],
    ["a blank after a town", c.replace("Potok", "Potok "), "wrong-blanks", "recipientPlace"],
    ["a letter outside the set", c.replace("Janez", "Жanez"), "unwritable-character", "payerName"],
    ["a control character", c.replace("Janez", "J\u0007nez"), "unwritable-character", "payerName"],
    ["a checksum one too low", c.replace("\n194\n", "\n193\n"), "wrong-checksum", "checksum"],
    [
      "a checksum without its zero",
      writeRecord({ amount: "1" }).replace("\n025\n", "\n25\n"),
      "wrong-checksum",
      "checksum",
    ],
  ])("is refused with %s: %s", (_, text, reason, field) => {
    expect(readRecord(text)).toMatchObject({ ok: false, reason });
    expect(readRecord(text)).toHaveProperty("field", field);
  });

  test.each([
    ["payerIban", 19],
    ["deposit", 1],
    ["withdrawal", 1],
    ["payerReference", 26],
    ["payerName", 33],
    ["payerStreet", 33],
    ["payerPlace", 33],
    ["amount", 11],
    ["paidOn", 10],
    ["urgent", 1],
    ["purposeCode", 4],
    ["purpose", 42],
    ["dueOn", 10],
    ["iban", 34],
    ["reference", 26],
    ["recipientName", 33],
    ["recipientStreet", 33],
    ["recipientPlace", 33],
  ])("has room for %s of %i characters and no more", (field, most) => {
    const longest = "č".repeat(most);
    expect(readRecord(writeRecord({ [field]: longest }))).toMatchObject({
      ok: true,
      value: { [field]: longest },
    });
    expect(readRecord(writeRecord({ [field]: `${longest}č` }))).toMatchObject({ reason: "too-long", field });
  });

  it("counts 19 line feeds and the lead where all else is empty", () => {
    expect(writeRecord({})).toBe(`UPNQR${"\n".repeat(19)}024\n`);
  });
});
