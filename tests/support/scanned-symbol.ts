import jsQR from "jsqr";
import sharp from "sharp";
import type { QrMatrix } from "@/lib/qr/qr-matrix";

/** What a scanner of QR symbols finds: the parts of the data in their order, and the bytes as ISO-8859-2. */
export type Scanned = { version: number; parts: string[]; text: string };

/** Scans a picture of any format that sharp reads; null where no symbol is found. */
export async function scanPicture(picture: Uint8Array): Promise<Scanned | null> {
  const { data, info } = await sharp(picture).flatten({ background: "#fff" }).ensureAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  return scan(new Uint8ClampedArray(data), info.width, info.height);
}

/** Scans a symbol drawn with four quiet modules, each module three pixels wide. */
export function scanMatrix(matrix: QrMatrix): Scanned | null {
  const scale = 3;
  const side = (matrix.length + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const isDark = matrix[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4];
      if (isDark) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return scan(pixels, side, side);
}

function scan(pixels: Uint8ClampedArray, width: number, height: number): Scanned | null {
  const found = jsQR(pixels, width, height, { inversionAttempts: "dontInvert" });
  if (!found) return null;
  const parts = found.chunks.map((chunk) =>
    "assignmentNumber" in chunk ? `${chunk.type} ${chunk.assignmentNumber}` : chunk.type,
  );
  const text = new TextDecoder("iso-8859-2").decode(Uint8Array.from(found.binaryData));
  return { version: found.version, parts, text };
}
