import { brand } from "@/lib/brand";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import { element } from "@/lib/xml";
import type { Announcement } from "./announcement";
import { announcementPath, announcementsPath, rssPath } from "./paths";

/** Public announcements as RSS 2.0 (rssboard.org/rss-specification) in a language, newest first. */
export function rssOf(announcements: readonly Announcement[], language: Language, portalUrl: string): string {
  const t = translationsOf(language, "announcements");
  const link = (path: string) => new URL(path, portalUrl).href;
  const newest = announcements.toSorted((a, b) => +b.publishedAt - +a.publishedAt);
  const items = newest.map((item) =>
    element(
      "item",
      {},
      element("title", {}, item.title),
      element("link", {}, link(announcementPath(item.id))),
      element("description", {}, asHtml(item.body)),
      element("category", {}, t(`kind.${item.kind}`)),
      element("pubDate", {}, item.publishedAt.toUTCString()),
      element("guid", { isPermaLink: "false" }, `urn:uuid:${item.id}`),
    ),
  );
  const channel = element(
    "channel",
    {},
    element("title", {}, t("feed", { utility: brand.name })),
    element("link", {}, link(announcementsPath)),
    element("description", {}, t("lead")),
    element("language", {}, language),
    element("ttl", {}, 60),
    element("atom:link", { href: link(rssPath(language)), rel: "self", type: "application/rss+xml" }),
    ...items,
  );
  const rss = element("rss", { version: "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom" }, channel);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${rss.xml}\n`;
}

/** Readers take a description for HTML. */
const asHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
