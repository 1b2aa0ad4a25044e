import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Announcement } from "./announcement";
import { rssOf } from "./rss";

const portalUrl = "https://portal.example.si";

const announced = (changed: Partial<Announcement> = {}): Announcement => ({
  id: "0b7b1c5e-7a52-4f6a-9a43-2f1d3c9e8a10",
  kind: "outage",
  startsAt: new Date("2026-12-01T07:00:00Z"),
  endsAt: new Date("2026-12-01T11:30:00Z"),
  publishedAt: new Date("2026-11-20T09:00:00Z"),
  changedAt: new Date("2026-11-21T09:00:00Z"),
  withdrawn: false,
  revision: 0,
  language: "sl",
  title: "Zamenjava ventila",
  body: "Vode ne bo.",
  places: [],
  points: [],
  ...changed,
});

/** Texts of elements by their path, in order; throws where it is no XML. */
function textsIn(xml: string): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  const path: string[] = [];
  let text = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    path.push(name);
    text = "";
  });
  parser.on("text", (more) => {
    text += more;
  });
  parser.on("closetag", () => {
    const at = path.join("/");
    texts[at] = [...(texts[at] ?? []), text];
    text = "";
    path.pop();
  });
  parser.write(xml).close();
  return texts;
}

test("tells what it is a feed of, and of each announcement what RSS 2.0 asks for, newest first", () => {
  const newer = announced({
    id: "11111111-7a52-4f6a-9a43-2f1d3c9e8a10",
    publishedAt: new Date("2026-11-22T23:30:00Z"),
  });
  const texts = textsIn(rssOf([announced(), newer], "en", portalUrl));
  expect(texts["rss/channel/title"]).toEqual(["Komunalno podjetje Velenje: announcements"]);
  expect(texts["rss/channel/link"]).toEqual([`${portalUrl}/announcements`]);
  expect(texts["rss/channel/language"]).toEqual(["en"]);
  expect(texts["rss/channel/item/guid"]).toEqual([`urn:uuid:${newer.id}`, `urn:uuid:${announced().id}`]);
  expect(texts["rss/channel/item/pubDate"]).toEqual([
    "Sun, 22 Nov 2026 23:30:00 GMT",
    "Fri, 20 Nov 2026 09:00:00 GMT",
  ]);
  expect(texts["rss/channel/item/category"]).toEqual(["Planned outage", "Planned outage"]);
  expect(texts["rss/channel/item/link"]?.[0]).toBe(`${portalUrl}/announcements#announcement-${newer.id}`);
});

test("words with signs of XML and of HTML are read as they were written, line by line", () => {
  const title = `Tlak < 2 bar & "Č" 🚰 ]]> \u0008`;
  const texts = textsIn(
    rssOf([announced({ title, body: "a < b & c\n<script>alert(1)</script>" })], "sl", portalUrl),
  );
  expect(texts["rss/channel/item/title"]).toEqual([title.replace("\u0008", "\ufffd")]);
  expect(texts["rss/channel/item/description"]).toEqual([
    "a &lt; b &amp; c<br>&lt;script&gt;alert(1)&lt;/script&gt;",
  ]);
});

test("without announcements is a feed all the same", () => {
  expect(textsIn(rssOf([], "sl", portalUrl))["rss/channel/item"]).toBeUndefined();
});
