import { Readable } from "node:stream";
import { forStaff } from "@/lib/auth/staff-session";
import { attachment } from "@/lib/content-disposition";
import { openRefused } from "@/lib/office-imports/folders";
import { uploadOfRun } from "@/lib/office-imports/history";

type Context = { params: Promise<{ run: string; file: string }> };

/** Rows that a run refused, with the reasons, to be mended and sent again. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { run, file } = await params;
  const upload = await forStaff("imports.see", (staff) => uploadOfRun(staff, run.replaceAll("\0", "")));
  const found = upload && (await openRefused(upload, file));
  if (!found) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(Readable.toWeb(found.stream) as ReadableStream, {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(found.bytes),
      "content-disposition": attachment(file),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
