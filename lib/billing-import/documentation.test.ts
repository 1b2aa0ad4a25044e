import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { csvRecords } from "@/lib/billing-import/csv/records";
import { allFiles } from "@/lib/billing-import/files/all-files";
import { readHeader } from "./header";
import { rowReader } from "./read-row";

const page = readFileSync("docs/billing-data.md", "utf8");

/** The part of the page about one file: its key, its table of columns, its example. */
function sectionOf(file: string) {
  const section = page.split(/^##+ /m).find((part) => part.startsWith(`${file}\n`)) ?? "";
  const [, keys = ""] = /Key: (.+)\.$/m.exec(section) ?? [];
  const [, example = ""] = /```\n([^`]*)```/.exec(section) ?? [];
  return {
    key: keys.split(", ").map((name) => name.replaceAll("`", "")),
    columns: section
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .filter(([, name]) => name?.startsWith("`"))
      .map(([, name, form, yes]) => ({ name: name?.replaceAll("`", ""), form, required: yes === "yes" })),
    example,
  };
}

describe.each(allFiles.map((spec) => [spec.name, spec] as const))(
  "docs/billing-data.md on %s",
  (name, spec) => {
    const section = sectionOf(name);

    test("names every column with its form, and the key", () => {
      expect(section.columns).toEqual(
        Object.entries(spec.columns).map(([column, { form, required }]) => ({
          name: column,
          form,
          required,
        })),
      );
      expect(section.key).toEqual(spec.key);
    });

    test("gives an example that would be taken", () => {
      const records = csvRecords();
      const [header, ...rows] = [...records.push(section.example), ...records.end()];
      const read = readHeader(spec, header && "fields" in header ? header.fields : []);
      expect(read.problems).toEqual([]);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(rowReader(spec, read, "2026-11-23")(row)).toHaveProperty("row");
    });
  },
);
