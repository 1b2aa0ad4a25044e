import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { preparePhoto } from "@/lib/photos/prepare-photo";
import { hostileFiles, overladenPictures, photo } from "@/tests/support/hostile-pictures";

const [hostile, overladen] = await Promise.all([hostileFiles(), overladenPictures()]);
const sent = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);

test("there are at least sixty of them", () => {
  expect(hostile.length + overladen.length).toBeGreaterThanOrEqual(60);
});

// R29
describe("what is no photo is refused, with a reason a person can act on", () => {
  test.each(hostile)("$name", async ({ bytes }) => {
    const result = await preparePhoto(sent(bytes));
    expect(result.ok).toBe(false);
    expect(result).toMatchObject({
      reason: expect.stringMatching(/^photo-(too-large|not-a-picture|too-many-pixels)$/),
    });
  });
});

// R29
describe("of a picture that carries more only the pixels are kept", () => {
  test.each(overladen)("$name", async ({ bytes }) => {
    const result = await preparePhoto(sent(bytes));
    if (!result.ok) throw new Error(result.reason);
    const { content, width, height } = result.value;
    const kept = await sharp(content).metadata();
    expect(kept).toMatchObject({ format: "jpeg", width, height, space: "srgb", hasAlpha: false });
    expect(Math.max(width, height)).toBeLessThanOrEqual(1600);
    expect([kept.exif, kept.icc, kept.xmp, kept.iptc, kept.orientation]).toEqual(Array(5).fill(undefined));
    expect(content.includes("SECRETCAM")).toBe(false);
    expect(content.includes("NOVAK")).toBe(false);
  });
});

test("a photo held upright stands upright", async () => {
  const lying = await photo(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const result = await preparePhoto(sent(lying));
  expect(result).toMatchObject({ ok: true, value: { width: 400, height: 800 } });
});

// R34
test("many photos at once wait for each other, and more than that are told to come again", async () => {
  const bytes = await photo(3_000, 2_000).jpeg().toBuffer();
  const results = await Promise.all(Array.from({ length: 50 }, () => preparePhoto(sent(bytes))));
  const reasons = results.map((result) => (result.ok ? "ok" : result.reason));
  expect(new Set(reasons)).toEqual(new Set(["ok", "photo-busy"]));
  expect((await preparePhoto(sent(bytes))).ok).toBe(true);
  expect(process.memoryUsage().rss).toBeLessThan(1_500_000_000);
});
