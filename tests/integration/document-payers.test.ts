import { beforeEach, describe, expect, test } from "vitest";
import { problemLine } from "@/lib/billing-import/problem-line";
import { emptyBillingTables, loadBillingData as load } from "@/tests/support/billing-folder";
import { billFor, documentFolder, eslogOf, ublOf } from "@/tests/support/document-folder";
import { addPayer } from "@/tests/support/factories";
import { household, invoices } from "@/tests/support/imported-documents";

beforeEach(emptyBillingTables);

describe("whose a document is", () => {
  const withTaxNumber = (code: string, taxNumber: string) =>
    billFor({ code }, null, { payer: { code, name: "ŽAGA", street: "", postcode: "", city: "", taxNumber } });

  test("is said by the payer's code, else by a tax number that one payer has", async () => {
    await addPayer({ code: "1", taxNumber: "SI 1234 5679" });
    await addPayer({ code: "2", taxNumber: "12345679" });
    await addPayer({ code: "3", taxNumber: "SI87654321" });
    const folder = await documentFolder({
      "by-code.xml": eslogOf({ ...withTaxNumber("1", "SI87654321"), number: "A" }),
      "by-tax-number.xml": ublOf({ ...withTaxNumber("999", "87654321"), number: "B" }),
    });
    expect(await load(folder)).toMatchObject({ ok: true });
    expect(await invoices()).toMatchObject([
      { number: "A", code: "1" },
      { number: "B", code: "3" },
    ]);

    const nobody = await load(
      await documentFolder({
        "1.xml": eslogOf({ ...withTaxNumber("999", "11111111"), number: "C" }),
        "2.xml": eslogOf({ ...withTaxNumber("", ""), number: "D" }),
        "3.xml": ublOf({ ...withTaxNumber("", "SI12345679"), number: "E" }),
        "4.xml": ublOf({ ...withTaxNumber("2", ""), number: "A" }),
      }),
    );
    expect(nobody).toMatchObject({ ok: false, reason: "bad-rows" });
    expect(nobody.problems.map(problemLine)).toEqual([
      "1.xml: is for nobody known (code 999, tax number 11111111)",
      "2.xml: is for nobody known (neither code nor tax number)",
      "3.xml: is for one of several payers (tax number SI12345679)",
      "4.xml: has the number of another payer's bill (A)",
    ]);
  });

  test("a line for a supply point that nobody knows keeps its document out", async () => {
    const { payer } = await household();
    const report = await load(await documentFolder({ "a.xml": eslogOf(billFor(payer, { number: "99" })) }));
    expect(report.problems.map(problemLine)).toEqual([
      "a.xml: has a line for a supply point that is not known (99)",
    ]);
  });
});
