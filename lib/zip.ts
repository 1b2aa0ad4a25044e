import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A file of an archive; its name is as it will be found there. What is long comes in portions. */
export type ZippedFile = {
  name: string;
  /** One of our own names, never something given from outside. */
  folder?: string;
  content: Uint8Array | AsyncIterable<string>;
};

/** What is compressed already: to do it again takes time and gains nothing. */
const compressed = /\.(pdf|png|jpg)$/i;

/**
 * The files as a zip archive in portions, each file when the reader wants it: what is held is one file, or portion of a
 * file, at a time. Names are UTF-8 and lie in no folder but their own.
 */
export async function* zipped(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const portions: Uint8Array[] = [];
  const zip = new Zip((error, portion) => {
    if (error) throw error;
    portions.push(portion);
  });
  const taken = new Set<string>();
  for await (const { name, folder, content } of files) {
    const path = folder ? `${folder}/${inNoFolder(name)}` : inNoFolder(name);
    const entry = new (compressed.test(name) ? ZipPassThrough : ZipDeflate)(unlike(taken, path));
    zip.add(entry);
    if (content instanceof Uint8Array) {
      entry.push(content, true);
    } else {
      for await (const text of content) {
        entry.push(Buffer.from(text));
        yield* portions.splice(0);
      }
      entry.push(new Uint8Array(0), true);
    }
    yield* portions.splice(0);
  }
  zip.end();
  yield* portions.splice(0);
}

/** Signs that part folders or that file systems take for something else. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*/:<>?\\|]+/gu;
const longest = 120;

/** A name that unpacks to a file beside the others, whatever was in it. */
function inNoFolder(name: string): string {
  const [, base = name, ending = ""] = /^(.*?)(\.[a-z]{1,5})?$/su.exec(name.toWellFormed()) ?? [];
  const safe = base.replace(unsafe, "_").replace(/^[.\s]+/, "_");
  return [...safe].slice(0, longest - ending.length).join("") + ending;
}

/** The name, or where another file has it, also in other case, the name with a number. */
function unlike(taken: Set<string>, name: string): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    free = name.replace(/(\.[a-z]{1,5})?$/, `-${number}$1`);
  }
  taken.add(free.toLowerCase());
  return free;
}
