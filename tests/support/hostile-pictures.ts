import { deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** Files somebody might send as a photo, by what is wrong with them. */
export type Hostile = { name: string; bytes: Buffer };

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc(bytes: Buffer): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

const pngStart = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** A PNG whose header claims a size, with any image data. */
function png(width: number, height: number, data: Buffer, extra: Buffer[] = [], bitDepth = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitDepth;
  header[9] = 0;
  return Buffer.concat([
    pngStart,
    chunk("IHDR", header),
    ...extra,
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export const photo = (width = 800, height = 600): Sharp =>
  sharp({ create: { width, height, channels: 3, background: "#88aabb" } });

/** Files that are no picture at all, or not one of the three kinds, or claim what they do not hold. */
export async function hostileFiles(): Promise<Hostile[]> {
  const [jpeg, good, webp] = await Promise.all([
    photo().jpeg().toBuffer(),
    photo().png().toBuffer(),
    photo().webp().toBuffer(),
  ]);
  const gif = await photo(20, 20).gif().toBuffer();
  const tiff = await photo(20, 20).tiff().toBuffer();
  const text = (content: string): Buffer => Buffer.from(content, "utf8");
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  const claims: [number, number][] = [
    [30_000, 30_000],
    [1, 60_000_000],
    [65_535, 65_535],
    [2 ** 31 - 1, 1],
    [0, 0],
    [0, 10],
    [100_000, 1_000],
  ];
  return [
    { name: "an empty file", bytes: Buffer.alloc(0) },
    { name: "one byte", bytes: Buffer.from([0xff]) },
    { name: "text", bytes: text("stanje 812 m³") },
    { name: "HTML", bytes: text("<!doctype html><script>alert(1)</script>") },
    { name: "SVG", bytes: text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') },
    {
      name: "SVG with an outside picture",
      bytes: text(
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:1/x"/></svg>',
      ),
    },
    {
      name: "XML with an entity",
      bytes: text('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    },
    { name: "PDF", bytes: text("%PDF-1.7\n%âãÏÓ") },
    { name: "ZIP", bytes: text("PK\x03\x04aaaa") },
    { name: "ELF", bytes: text("\x7fELF\x02\x01") },
    { name: "a shell script", bytes: text("#!/bin/sh\nrm -rf /") },
    { name: "GIF", bytes: gif },
    { name: "TIFF", bytes: tiff },
    { name: "BMP", bytes: Buffer.concat([text("BM"), Buffer.alloc(60)]) },
    {
      name: "HEIC header",
      bytes: Buffer.concat([Buffer.from([0, 0, 0, 24]), text("ftypheic"), Buffer.alloc(40)]),
    },
    {
      name: "AVIF header",
      bytes: Buffer.concat([Buffer.from([0, 0, 0, 24]), text("ftypavif"), Buffer.alloc(40)]),
    },
    { name: "ICO", bytes: Buffer.from([0, 0, 1, 0, 1, 0, 16, 16]) },
    { name: "PostScript for ImageMagick", bytes: text("%!PS\n(%pipe%id) (r) file") },
    {
      name: "MVG for ImageMagick",
      bytes: text("push graphic-context\nviewbox 0 0 1 1\nfill 'url(https://127.0.0.1/|id)'"),
    },
    { name: "a JPEG's first three bytes", bytes: jpeg.subarray(0, 3) },
    { name: "a JPEG's header alone", bytes: jpeg.subarray(0, scan) },
    { name: "a JPEG cut in its first half", bytes: jpeg.subarray(0, Math.floor(jpeg.length / 3)) },
    {
      name: "a JPEG with zeros for its scan",
      bytes: Buffer.concat([jpeg.subarray(0, scan), Buffer.alloc(500)]),
    },
    {
      name: "JPEG bytes, then text",
      bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), text("nothing more")]),
    },
    {
      name: "a JPEG without its tables",
      bytes: Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xd9])]),
    },
    { name: "a PNG's first eight bytes", bytes: pngStart },
    { name: "a PNG cut in half", bytes: good.subarray(0, Math.floor(good.length / 2)) },
    { name: "a PNG without image data", bytes: png(10, 10, Buffer.alloc(0)) },
    { name: "a PNG with nonsense for its data", bytes: png(10, 10, Buffer.from("nonsense")) },
    {
      name: "a PNG with a wrong checksum",
      bytes: Buffer.concat([good.subarray(0, 29), Buffer.from([1, 2, 3, 4]), good.subarray(33)]),
    },
    { name: "a PNG with too little data", bytes: png(4_000, 4_000, deflateSync(Buffer.alloc(10))) },
    ...claims.map(([width, height]) => ({
      name: `a PNG that claims ${width} × ${height}`,
      bytes: png(width, height, deflateSync(Buffer.alloc(1_000))),
    })),
    { name: "a bomb of zeros in a PNG", bytes: png(30_000, 30_000, deflateSync(Buffer.alloc(10_000_000))) },
    { name: "a WebP's header alone", bytes: webp.subarray(0, 12) },
    { name: "a WebP cut in half", bytes: webp.subarray(0, Math.floor(webp.length / 2)) },
    { name: "RIFF that is sound", bytes: Buffer.concat([text("RIFF"), Buffer.alloc(4), text("WAVEfmt ")]) },
    {
      name: "a WebP with nonsense inside",
      bytes: Buffer.concat([text("RIFF"), Buffer.from([40, 0, 0, 0]), text("WEBPVP8 "), Buffer.alloc(40, 7)]),
    },
    { name: "4 MB and a byte", bytes: Buffer.concat([jpeg, Buffer.alloc(4_000_001 - jpeg.length)]) },
    {
      name: "10 MB of noise that begins as a JPEG",
      bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(10_000_000, 9)]),
    },
  ];
}

/** Pictures that carry more than a picture: what is kept of them must be the pixels alone. */
export async function overladenPictures(): Promise<Hostile[]> {
  const exif = { IFD0: { Make: "SECRETCAM", Artist: "JANEZ NOVAK" }, IFD3: { GPSLatitude: "46/1 21/1 0/1" } };
  const jpeg = await photo().withExif(exif).jpeg().toBuffer();
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>SECRETCAM</secret></x:xmpmeta>';
  const text = (content: string): Buffer => Buffer.from(content, "latin1");
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 11]), text("SECRETCAM")]);
  const frames = await sharp(await photo(40, 80).png().toBuffer(), { raw: undefined })
    .webp()
    .toBuffer();
  return [
    { name: "a JPEG with EXIF and a place", bytes: jpeg },
    { name: "a JPEG with XMP", bytes: await photo().withXmp(xmp).jpeg().toBuffer() },
    { name: "a JPEG with a comment", bytes: Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]) },
    { name: "a JPEG with HTML behind it", bytes: Buffer.concat([jpeg, text("<script>SECRETCAM</script>")]) },
    { name: "a JPEG with a ZIP behind it", bytes: Buffer.concat([jpeg, text("PK\x03\x04SECRETCAM")]) },
    { name: "a JPEG with a colour profile", bytes: await photo().withIccProfile("p3").jpeg().toBuffer() },
    { name: "a JPEG in CMYK", bytes: await photo().toColourspace("cmyk").jpeg().toBuffer() },
    { name: "a grey JPEG", bytes: await photo().greyscale().jpeg().toBuffer() },
    { name: "a progressive JPEG", bytes: await photo().jpeg({ progressive: true }).toBuffer() },
    {
      name: "a JPEG held upright",
      bytes: await photo(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    },
    { name: "a PNG with EXIF", bytes: await photo().withExif(exif).png().toBuffer() },
    {
      name: "a PNG with a text",
      bytes: png(2, 2, deflateSync(Buffer.alloc(6)), [chunk("tEXt", text("Comment\0SECRETCAM"))]),
    },
    { name: "a PNG with transparency", bytes: await photo().ensureAlpha(0.5).png().toBuffer() },
    { name: "a PNG of 16 bits", bytes: await photo().toColourspace("rgb16").png().toBuffer() },
    { name: "a PNG with a palette", bytes: await photo().png({ palette: true }).toBuffer() },
    { name: "a PNG of a single pixel", bytes: await photo(1, 1).png().toBuffer() },
    { name: "a picture 6000 px wide", bytes: await photo(6_000, 40).png().toBuffer() },
    { name: "a picture of 48 megapixels", bytes: await photo(8_000, 6_000).jpeg({ quality: 30 }).toBuffer() },
    { name: "a WebP with EXIF", bytes: await photo().withExif(exif).webp().toBuffer() },
    { name: "a WebP without loss", bytes: await photo().webp({ lossless: true }).toBuffer() },
    { name: "a small WebP", bytes: frames },
  ];
}
