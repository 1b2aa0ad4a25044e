import { crc32, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captchaLetters, newCaptchaText } from "./letters";
import { drawCaptcha } from "./picture";

const width = 480;
const height = 160;
const ink = 0x40; // letters are darker, the curves that cross them lighter

// R33
describe("a captcha's picture", () => {
  it("is a greyscale PNG of twice 240 by 80 pixels, whole to the last checksum", () => {
    const png = drawCaptcha("bHtRa");
    expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    const chunks = readChunks(png);
    expect(chunks.map(({ type }) => type)).toEqual(["IHDR", "IDAT", "IEND"]);
    expect(chunks[0]?.data.toString("hex")).toBe("000001e0000000a00800000000");
    expect(rowsOf(png).every((row) => row.length === width)).toBe(true);
  });

  it("is small enough to send at once", () => {
    expect(drawCaptcha("MMMMa").length).toBeLessThan(20_000);
  });

  it("keeps every letter away from the edge", () => {
    forManyPictures((rows) => {
      const edge = [...rows.slice(0, 6), ...rows.slice(-6), ...rows.map((row) => row.subarray(0, 6))];
      const farEdge = rows.map((row) => row.subarray(-6));
      expect([...edge, ...farEdge].some(hasInk)).toBe(false);
    });
  });

  it("fills much of the width with letters", () => {
    forManyPictures((rows) => {
      const inked = Array.from({ length: width }, (_, x) => rows.some((row) => (row[x] ?? 255) < ink));
      expect(inked.filter(Boolean).length).toBeGreaterThan(200);
    });
  });

  it("is crossed by a grey curve from edge to edge", () => {
    forManyPictures((rows) => {
      for (const x of [0, width - 1]) expect(rows.some((row) => (row[x] ?? 255) < 0x90)).toBe(true);
    });
  });

  it("shows each letter in its own form", () => {
    const pictures = captchaLetters.map((letter) => drawCaptcha(letter, { seed: 7 }).toString("base64"));
    expect(new Set(pictures).size).toBe(captchaLetters.length);
  });

  it("differs each time, even for the same text, unless the seed is the same", () => {
    const pictures = Array.from({ length: 20 }, () => drawCaptcha("bHtRa").toString("base64"));
    expect(new Set(pictures).size).toBe(20);
    expect(drawCaptcha("bHtRa", { seed: 1 }).equals(drawCaptcha("bHtRa", { seed: 1 }))).toBe(true);
    expect(drawCaptcha("bHtRa", { seed: 1 }).equals(drawCaptcha("bHtRa", { seed: 2 }))).toBe(false);
  });

  it("is not drawn for a character outside the alphabet", () => {
    expect(() => drawCaptcha("bHtR0")).toThrow();
  });
});

function forManyPictures(check: (rows: Buffer[]) => void): void {
  const text = fc
    .infiniteStream(fc.nat())
    .map((numbers) => newCaptchaText((limit) => numbers.next().value % limit));
  const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(text, seed, (letters, number) => check(rowsOf(drawCaptcha(letters, { seed: number })))),
    { numRuns: 60 },
  );
}

function hasInk(pixels: Buffer): boolean {
  return pixels.some((pixel) => pixel < ink);
}

function readChunks(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let offset = 8; offset < png.length; ) {
    const end = offset + 8 + png.readUInt32BE(offset);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(offset + 4, end)));
    chunks.push({
      type: png.toString("latin1", offset + 4, offset + 8),
      data: png.subarray(offset + 8, end),
    });
    offset = end + 4;
  }
  return chunks;
}

function rowsOf(png: Buffer): Buffer[] {
  const data = readChunks(png).find(({ type }) => type === "IDAT")?.data ?? Buffer.alloc(0);
  const bytes = inflateSync(data);
  expect(bytes.length).toBe((width + 1) * height);
  return Array.from({ length: height }, (_, y) => bytes.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)));
}
