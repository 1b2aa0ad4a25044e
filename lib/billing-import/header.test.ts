import { describe, expect, test } from "vitest";
import { payersFile } from "@/lib/billing-import/files/payers";
import { readHeader } from "./header";
import { rowReader } from "./read-row";

const header = (line: string) => readHeader(payersFile, line.split(";"));
const faults = (line: string) => header(line).problems.map(({ column, reason }) => `${column} ${reason}`);

describe("header", () => {
  test("columns in any order, optional ones left out, and the reasons of a mended file passed over", () => {
    expect(faults("city; postcode;street;name;code;reason")).toEqual([]);
  });

  test("unknown, missing and repeated columns are named", () => {
    expect(faults("code;name;name;street;zip")).toEqual([
      "zip unknown-column",
      "name repeated-column",
      "postcode missing-column",
      "city missing-column",
    ]);
  });
});

describe("row", () => {
  const columns = "city;code;name;postcode;street;closed_on";
  const readRecord = rowReader(payersFile, header(columns), "2026-11-23");
  const read = (line: string) => readRecord({ line: 7, fields: line.split(";") });

  test("is read by its header", () => {
    expect(read("Velenje;1234;NOVAK JANEZ; 3320 ;DUNAJSKA CESTA BB;")).toEqual({
      row: {
        code: "1234",
        name: "NOVAK JANEZ",
        street: "DUNAJSKA CESTA BB",
        postcode: "3320",
        city: "Velenje",
        tax_number: null,
        closed_on: null,
        collective_reference: null,
      },
    });
  });

  test("tells all its faults, each with line, column and value", () => {
    expect(read("Velenje;12a;;3320;DUNAJSKA CESTA BB;31.2.2026")).toEqual({
      problems: [
        { file: "payers.csv", line: 7, column: "code", value: "12a", reason: "no-payer-code", detail: "" },
        { file: "payers.csv", line: 7, column: "name", value: "", reason: "is-empty", detail: "" },
        {
          file: "payers.csv",
          line: 7,
          column: "closed_on",
          value: "31.2.2026",
          reason: "no-day",
          detail: "",
        },
      ],
    });
  });

  test("must have as many fields as the header", () => {
    expect(read("Velenje;1234")).toMatchObject({ problems: [{ reason: "wrong-field-count", detail: "6" }] });
  });
});
