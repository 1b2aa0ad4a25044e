import { randomUUID } from "node:crypto";
import type { ReadableStream } from "node:stream/web";
import { forStaff } from "@/lib/auth/staff-session";
import { log } from "@/lib/log";
import { makeUploadFolder, removeUploadFolder, takesUploads } from "@/lib/office-imports/folders";
import { importsPath, uploadPath } from "@/lib/office-imports/paths";
import { mostUploadBytes, takeFiles } from "@/lib/office-imports/take-files";
import { keepUpload } from "@/lib/office-imports/uploads";
import { isSameOrigin } from "@/lib/request-origin";

export const dynamic = "force-dynamic";

/** Takes files of billing data, written to disk as they come. Nobody's body is read who may not import (R26). */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  await forStaff("imports.run", async () => null);
  if (!takesUploads()) return backWith("no-uploads");
  if (Number(request.headers.get("content-length") ?? 0) > mostUploadBytes) return backWith("too-large");
  if (!request.body) return backWith("no-files");
  const upload = randomUUID();
  const folder = await makeUploadFolder(upload);
  const body = request.body as unknown as ReadableStream<Uint8Array>;
  const taken = await takeFiles(body, request.headers.get("content-type") ?? "", folder);
  if (!taken.ok) {
    await removeUploadFolder(upload);
    log.info({ event: "import.upload-refused", reason: taken.reason });
    return backWith(taken.reason);
  }
  await forStaff("imports.run", (staff) => keepUpload(staff, upload, taken.value));
  return seeOther(uploadPath(upload));
}

const backWith = (refusal: string): Response => seeOther(`${importsPath}?refused=${refusal}`);

const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
