import { routeSegment } from "@/app/(portal)/route-segment";
import { forCustomer } from "@/lib/auth/session";
import { photoOf } from "@/lib/photos/queries";
import { photoStore } from "@/lib/photos/store";

type Context = { params: Promise<{ number: string; receipt: string }> };

/** The photo that came with one's own reading; unknown and another's are not there alike (R24). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { number, receipt } = await params;
  const photo = await forCustomer((customer) =>
    photoOf(customer, routeSegment(number), routeSegment(receipt)),
  );
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
