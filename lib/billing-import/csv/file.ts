import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type Encoding, type EncodingFault, encodingDetector } from "./encoding";
import { type CsvRecord, csvRecords } from "./records";

/** What one passage through a file finds out. */
export type Survey = { bytes: number; sha256: string; encoding: Encoding | EncodingFault };

const chunkBytes = 256 * 1024;

/** Reads a file through once, without keeping any of it: size, SHA-256, encoding. */
export async function surveyFile(path: string): Promise<Survey> {
  const hash = createHash("sha256");
  const detector = encodingDetector();
  let bytes = 0;
  for await (const chunk of chunksOf(path)) {
    hash.update(chunk);
    detector.push(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex"), encoding: detector.end() };
}

/** The records of a file in portions; `bytes` is how far the file has been read. A BOM is passed over. */
export async function* readCsv(
  path: string,
  encoding: Encoding,
): AsyncGenerator<{ records: CsvRecord[]; bytes: number }> {
  const decoder = new TextDecoder(encoding);
  const records = csvRecords();
  let bytes = 0;
  for await (const chunk of chunksOf(path)) {
    bytes += chunk.length;
    yield { records: records.push(decoder.decode(chunk, { stream: true })), bytes };
  }
  yield { records: [...records.push(decoder.decode()), ...records.end()], bytes };
}

function chunksOf(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: chunkBytes });
}
