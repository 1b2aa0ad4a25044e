import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { attachment } from "./content-disposition";

/** The two names a header gives: for old readers, and as it is. */
function namesIn(header: string) {
  const [, ascii, encoded] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''(\S*)$/.exec(header) ?? [];
  return { ascii, full: decodeURIComponent(encoded ?? "") };
}

// R30
describe("attachment", () => {
  test.each([
    ["readings-25002001.csv", "readings-25002001.csv", "readings-25002001.csv"],
    ["odčitki-Č 12.csv", "odcitki-C 12.csv", "odčitki-Č 12.csv"],
    ["Đurić.xml", "Duric.xml", "Đurić.xml"],
    ['a"b\\c.csv', "a_b_c.csv", "a_b_c.csv"],
    ["a\r\nSet-Cookie: x=1.csv", "a_Set-Cookie_ x=1.csv", "a_Set-Cookie_ x=1.csv"],
    ["../../etc/passwd", "__.._etc_passwd", "__.._etc_passwd"],
    ["a;filename=b.exe", "a_filename=b.exe", "a_filename=b.exe"],
    ["100%41.csv", "100_41.csv", "100_41.csv"],
    ["račun\u202efdp.csv", "racun_fdp.csv", "račun_fdp.csv"],
    ["水.csv", "_.csv", "水.csv"],
    ["it's (1).csv", "it's (1).csv", "it's (1).csv"],
    ["\ud800.csv", "_.csv", "\ufffd.csv"],
  ])("%j is saved as %j, and as %j", (name, ascii, full) => {
    expect(namesIn(attachment(name))).toEqual({ ascii, full });
  });

  it("keeps the ending of a name that is too long", () => {
    const { full } = namesIn(attachment(`${"č".repeat(500)}.csv`));
    expect(full).toBe(`${"č".repeat(116)}.csv`);
  });

  it("is a header of one line in ASCII that gives two plain names, whatever the name holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const header = attachment(`${name}.csv`);
        expect(header).toMatch(/^[\x20-\x7e]+$/);
        const { ascii, full } = namesIn(header);
        expect(ascii).toBeDefined();
        expect(full).not.toMatch(/[\p{Cc}"\\/:;]/u);
        expect(() => new Headers({ "content-disposition": header })).not.toThrow();
      }),
    );
  });
});
