import { crc32, deflateSync } from "node:zlib";

/** A grey picture: one byte a pixel, row by row, 0 black to 255 white. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A picture as a PNG file: greyscale, not interlaced (ISO/IEC 15948). With one bit a pixel, what is darker than half
 * grey becomes black and the rest white.
 */
export function encodePng({ width, height, pixels }: GreyPicture, bitsPerPixel: 1 | 8 = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitsPerPixel; // the four bytes after it (greyscale, deflate, filters, no interlace) are 0

  // Each row begins with the number of its filter: 0, the bytes as they are.
  const bytesInRow = Math.ceil((width * bitsPerPixel) / 8) + 1;
  const rows = Buffer.alloc(bytesInRow * height);
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    rows.set(bitsPerPixel === 8 ? row : inBits(row), y * bytesInRow + 1);
  }

  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Eight pixels a byte, the leftmost in the highest bit. */
function inBits(row: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(row.length / 8));
  for (let x = 0; x < row.length; x++) {
    if ((row[x] ?? 0) >= 128) bytes[x >> 3] = (bytes[x >> 3] ?? 0) | (0x80 >> (x & 7));
  }
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, checksum]);
}
