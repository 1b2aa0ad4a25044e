import { createHash } from "node:crypto";
import { publicAnnouncements } from "@/lib/announcements/queries";
import { rssOf } from "@/lib/announcements/rss";
import { env } from "@/lib/env";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";

/** Public announcements as RSS, in the language that the address names: who reads a feed sends no cookie. */
export async function GET(request: Request): Promise<Response> {
  const named = new URL(request.url).searchParams.get("language");
  const language = isLanguage(named) ? named : defaultLanguage;
  const rss = rssOf(await publicAnnouncements(language), language, env().PORTAL_URL);
  const etag = `"${createHash("sha256").update(rss).digest("base64url")}"`;
  const headers = {
    "content-type": "application/rss+xml; charset=utf-8",
    "cache-control": "public, max-age=300",
    etag,
  };
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  const fresh = known.some((each) => each.trim().replace(/^W\//, "") === etag);
  return fresh ? new Response(null, { status: 304, headers }) : new Response(rss, { headers });
}
