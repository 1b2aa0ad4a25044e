import { forStaff } from "@/lib/auth/staff-session";
import { conversationPicture } from "@/lib/office-inbox/conversation";

type Context = { params: Promise<{ conversation: string; attachment: string }> };

/** A picture that came with a message, for who answers it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { conversation, attachment } = await params;
  const bytes = await forStaff("messages.answer", (staff) =>
    conversationPicture(staff, conversation, attachment),
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
