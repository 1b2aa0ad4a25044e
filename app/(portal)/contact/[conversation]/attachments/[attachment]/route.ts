import { routeSegment } from "@/app/(portal)/route-segment";
import { forCustomer } from "@/lib/auth/session";
import { attachmentOf } from "@/lib/messages/attachments";

type Context = { params: Promise<{ conversation: string; attachment: string }> };

/** A picture that came with one's own message; unknown and another's are not there alike (R24). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { conversation, attachment } = await params;
  const bytes = await forCustomer((customer) =>
    attachmentOf(customer, routeSegment(conversation), routeSegment(attachment)),
  );
  if (!bytes) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "image/jpeg",
      "content-disposition": 'inline; filename="slika.jpg"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
