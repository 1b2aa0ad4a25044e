import { captchaPicture } from "@/lib/auth/captcha";

/** The picture of a captcha that waits for its answer; looking at it uses nothing up (R9, R33). */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const picture = await captchaPicture((await params).id);
  if (!picture) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(picture), {
    headers: { "content-type": "image/png", "cache-control": "no-store" },
  });
}
