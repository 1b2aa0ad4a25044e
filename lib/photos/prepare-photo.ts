import sharp from "sharp";
import { createTurnstile } from "@/lib/photos/turnstile";
import { ok, type Result, refused } from "@/lib/result";

/** A picture made anew: a JPEG of at most 1600 px without anything the camera wrote into it. */
export type PreparedPhoto = { content: Buffer; width: number; height: number };

export type PhotoRefusal = "photo-too-large" | "photo-not-a-picture" | "photo-too-many-pixels" | "photo-busy";

/** Bytes of a file as it arrives; the browser made it smaller where JavaScript runs. */
const largestPhotoBytes = 4_000_000;
const longestSide = 1600;
const mostPixels = 50_000_000;
const secondsToDecode = 3;
const jpegQuality = 80;

// One picture at a time, on one core: many at once must not take the portal's memory (R34).
sharp.concurrency(1);
sharp.cache(false);
const oneAtATime = createTurnstile({ waiting: 8 });

/**
 * Makes a photo anew from what somebody sent (R29): its size and first bytes decide, not its name or declared type; the
 * pixels are counted before they are decoded; only they are kept, turned as the camera was held.
 */
export async function preparePhoto(file: Blob): Promise<Result<PreparedPhoto, PhotoRefusal>> {
  if (file.size > largestPhotoBytes) return refused("photo-too-large");
  const bytes = Buffer.from(await file.arrayBuffer());
  if (!isPicture(bytes)) return refused("photo-not-a-picture");
  return (await oneAtATime(() => remade(bytes))) ?? refused("photo-busy");
}

async function remade(bytes: Buffer): Promise<Result<PreparedPhoto, PhotoRefusal>> {
  try {
    const picture = sharp(bytes, {
      limitInputPixels: mostPixels,
      failOn: "error",
      pages: 1,
      animated: false,
    });
    const { width, height } = await picture.metadata();
    if (width * height > mostPixels) return refused("photo-too-many-pixels");
    const { data, info } = await picture
      .timeout({ seconds: secondsToDecode })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .jpeg({ quality: jpegQuality })
      .toBuffer({ resolveWithObject: true });
    return ok({ content: data, width: info.width, height: info.height });
  } catch (error) {
    // What cannot be decoded to its end is no picture; the library says so in many words, none of them for customers.
    return refused(isAboutPixels(error) ? "photo-too-many-pixels" : "photo-not-a-picture");
  }
}

const isAboutPixels = (error: unknown): boolean =>
  error instanceof Error && /pixel limit/i.test(error.message);

/** True for what begins as a JPEG, a PNG or a WebP does. */
function isPicture(bytes: Buffer): boolean {
  const starts = (text: string, at = 0) => bytes.subarray(at, at + text.length).toString("latin1") === text;
  return starts("\xff\xd8\xff") || starts("\x89PNG\r\n\x1a\n") || (starts("RIFF") && starts("WEBP", 8));
}
