import { forStaff } from "@/lib/auth/staff-session";
import { photoStore } from "@/lib/photos/store";
import { reviewedPhoto } from "@/lib/reading-review/one-reading";

type Context = { params: Promise<{ receipt: string }> };

/** The photo that came with a reported reading, for who decides on it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { receipt } = await params;
  const photo = await forStaff("readings.decide", (staff) => reviewedPhoto(staff, receipt));
  const bytes = photo?.content
    ? Buffer.from(photo.content, "base64")
    : photo?.storeKey && (await photoStore()?.get(photo.storeKey));
  if (!bytes) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "image/jpeg",
      "content-disposition": 'inline; filename="stevec.jpg"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
