import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { encodePng, type GreyPicture } from "./png";

const pictures: fc.Arbitrary<GreyPicture> = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((pixels) => ({ width, height, pixels })),
  );

async function decoded(png: Buffer): Promise<GreyPicture> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: Uint8Array.from(data) };
}

describe("encodePng", () => {
  it("keeps every grey with eight bits a pixel", async () => {
    await fc.assert(
      fc.asyncProperty(pictures, async (picture) => {
        expect(await decoded(encodePng(picture))).toEqual(picture);
      }),
    );
  });

  it("keeps black and white with one, whatever the width, and takes half grey for white", async () => {
    await fc.assert(
      fc.asyncProperty(pictures, async (picture) => {
        const pixels = picture.pixels.map((pixel) => (pixel >= 128 ? 255 : 0));
        expect(await decoded(encodePng(picture, 1))).toEqual({ ...picture, pixels });
      }),
    );
    const png = encodePng({ width: 2, height: 1, pixels: Uint8Array.of(127, 128) }, 1);
    expect([...(await decoded(png)).pixels]).toEqual([0, 255]);
  });

  it("says what it is: grey, of that size and depth", () => {
    const picture = { width: 258, height: 3, pixels: new Uint8Array(774) };
    expect(encodePng(picture, 1).subarray(0, 29).toString("hex")).toBe(
      "89504e470d0a1a0a0000000d4948445200000102000000030100000000",
    );
    expect(encodePng(picture)[24]).toBe(8);
  });
});
