import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import type { UploadedFile } from "@/db/schema/import-runs";
import { ok, type Result, refused } from "@/lib/result";
import { importedName } from "./folders";

/** As much as one upload may hold, in bytes. */
export const mostUploadBytes = 2 * 1024 ** 3;
const mostFiles = 20_000;

export type UploadRefusal = "no-files" | "wrong-name" | "same-name" | "too-large" | "broken-off";

/**
 * Writes the files of a multipart body into a folder as they come, a piece at a time, so that two gigabytes need no more
 * memory than two kilobytes. Names are those that the import reads; anything else refuses the whole upload.
 */
export async function takeFiles(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  folder: string,
  most = mostUploadBytes,
): Promise<Result<UploadedFile[], UploadRefusal>> {
  const parser = parserOf(contentType);
  if (!parser) return refused("no-files");
  const incoming = Readable.fromWeb(body);
  const files: UploadedFile[] = [];
  const writes: Promise<unknown>[] = [];
  let total = 0;
  let fault: UploadRefusal | undefined;
  const stop = (reason: UploadRefusal) => {
    fault ??= reason;
    incoming.destroy();
  };
  parser.on("file", (_field, stream, name?: string) => {
    const reason = fault || !name ? undefined : faultOf(name, files);
    if (reason) stop(reason);
    if (fault || !name) {
      stream.resume();
      return;
    }
    const file: UploadedFile = { name, bytes: 0 };
    files.push(file);
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        file.bytes += chunk.length;
        total += chunk.length;
        if (total > most) stop("too-large");
        done(null, chunk);
      },
    });
    const written = pipeline(stream, counted, createWriteStream(join(folder, name), { mode: 0o600 }));
    // Awaited in the end; until then a failure must not count as unhandled.
    written.catch(() => undefined);
    writes.push(written);
  });
  try {
    await pipeline(incoming, parser);
    await Promise.all(writes);
  } catch {
    return refused(fault ?? "broken-off");
  }
  return files.some(({ bytes }) => bytes > 0) ? ok(files) : refused("no-files");
}

/** Reads a multipart body; null for a content type that is none. */
function parserOf(contentType: string): BusboyInstance | null {
  try {
    return new Busboy({ headers: { "content-type": contentType }, limits: { files: mostFiles, fields: 0 } });
  } catch {
    return null;
  }
}

function faultOf(name: string, known: readonly UploadedFile[]): UploadRefusal | undefined {
  if (!importedName.test(name)) return "wrong-name";
  return known.some((file) => file.name.toLowerCase() === name.toLowerCase()) ? "same-name" : undefined;
}
