import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type ZippedFile, zipped } from "./zip";

async function* given(files: readonly ZippedFile[]) {
  yield* files;
}

async function unzipped(files: readonly ZippedFile[]): Promise<Record<string, string>> {
  const portions: Uint8Array[] = [];
  for await (const portion of zipped(given(files))) portions.push(portion);
  const entries = Object.entries(unzipSync(new Uint8Array(Buffer.concat(portions))));
  return Object.fromEntries(entries.map(([name, content]) => [name, Buffer.from(content).toString()]));
}

const file = (name: string, content = name): ZippedFile => ({ name, content: Buffer.from(content) });

describe("a zip archive", () => {
  test("gives every file back as it was, Č Š Ž in its name too", async () => {
    const files = [
      file("račun-Š1.pdf", "%PDF"),
      file("račun-Š1.xml", "<a/>".repeat(1000)),
      file("prazna.txt", ""),
    ];
    expect(await unzipped(files)).toEqual({
      "račun-Š1.pdf": "%PDF",
      "račun-Š1.xml": "<a/>".repeat(1000),
      "prazna.txt": "",
    });
  });

  test("takes a long text in portions, and puts files into folders of ours alone", async () => {
    async function* text() {
      for (let row = 0; row < 1000; row++) yield `vrstica ${row} č🙂\n`;
    }
    const found = await unzipped([
      { name: "long.csv", content: text() },
      { name: "../a/b.jpg", folder: "photos", content: Buffer.from("x") },
    ]);
    expect(found["long.csv"]?.split("\n")).toHaveLength(1001);
    expect(found["long.csv"]).toContain("vrstica 999 č🙂\n");
    expect(Object.keys(found)).toEqual(["long.csv", "photos/__a_b.jpg"]);
  });

  test("of no files is one all the same", async () => {
    expect(await unzipped([])).toEqual({});
  });

  test("unpacks into no other folder and over no other file", async () => {
    const names = [
      "../../etc/passwd.pdf",
      "/abs.pdf",
      "..\\up.pdf",
      "a/b.pdf",
      "A_B.pdf",
      "a:b.pdf",
      ".hidden",
      "x\0y\n.xml",
    ];
    const found = Object.keys(await unzipped(names.map((name) => file(name))));
    expect(found).toEqual([
      "__.._etc_passwd.pdf",
      "_abs.pdf",
      "__up.pdf",
      "a_b.pdf",
      "A_B-2.pdf",
      "a_b-3.pdf",
      "_hidden",
      "x_y_.xml",
    ]);
  });

  test("packs texts, and leaves what is packed already as it is", async () => {
    const sizeOf = async (name: string) => {
      let size = 0;
      for await (const { length } of zipped(given([file(name, "a".repeat(100_000))]))) size += length;
      return size;
    };
    expect(await sizeOf("a.xml")).toBeLessThan(1000);
    expect(await sizeOf("a.pdf")).toBeGreaterThan(100_000);
  });

  test("asks for the next file when the one before is taken, and no longer when nobody reads on", async () => {
    const asked: number[] = [];
    async function* endless() {
      for (let at = 1; ; at++) {
        asked.push(at);
        yield file(`${at}.pdf`, "x".repeat(10));
      }
    }
    const archive = zipped(endless());
    await archive.next();
    expect(asked).toEqual([1]);
    await archive.return(undefined);
    expect(asked).toEqual([1]);
  });
});
