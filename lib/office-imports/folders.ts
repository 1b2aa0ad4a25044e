import { createReadStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { env } from "@/lib/env";

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names of files that the import reads; nothing in them leaves the folder. */
export const importedName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}\.(csv|xml|pdf)$/iu;

/** Whether this host takes uploads: only where it is told where to keep them. */
export const takesUploads = (): boolean => env().IMPORT_FOLDER !== undefined;

/** Folder of an upload's files, which belongs to the machine the portal runs on: the bundler need not look into it. */
export function uploadFolder(upload: string): string {
  const { IMPORT_FOLDER } = env();
  if (!IMPORT_FOLDER || !id.test(upload)) throw new Error("no folder for uploads");
  return join(/* turbopackIgnore: true */ IMPORT_FOLDER, upload);
}

/** Makes the folder of a new upload; only the owner may read: billing data are in it. */
export async function makeUploadFolder(upload: string): Promise<string> {
  const folder = uploadFolder(upload);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Removes an upload's files; what is gone already is fine. */
export const removeUploadFolder = (upload: string): Promise<void> =>
  rm(uploadFolder(upload), { recursive: true, force: true });

/** Files of refused rows that lie beside an upload, by name; none where they are on another machine or gone. */
export async function refusedFiles(upload: string): Promise<string[]> {
  if (!takesUploads()) return [];
  const names = await readdir(join(uploadFolder(upload), "refused")).catch(() => []);
  return names.filter((name) => importedName.test(name) || name === "reasons.txt").sort();
}

/** One of them, with its size in bytes; null where there is none of that name. */
export async function openRefused(
  upload: string,
  name: string,
): Promise<{ stream: Readable; bytes: number } | null> {
  if (!(await refusedFiles(upload)).includes(name)) return null;
  const path = join(uploadFolder(upload), "refused", name);
  return { stream: createReadStream(path), bytes: (await stat(path)).size };
}
