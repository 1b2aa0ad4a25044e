export const dynamic = "force-dynamic";

/** The process runs; says nothing of what it depends on (R46). */
export function GET(): Response {
  return Response.json({ live: true });
}
