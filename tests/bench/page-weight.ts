import { gzipSync } from "node:zlib";

export type Weight = { html: number; script: number };

/** Bytes of a page's HTML as sent, and of the scripts its first load fetches, compressed. */
export async function pageWeight(url: string, cookie: string): Promise<Weight> {
  const response = await fetch(url, { headers: { cookie } });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  const html = await response.text();
  // Modules for browsers without module support are never fetched by the others.
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? "");
  const scripts = await Promise.all(
    [...new Set(sources)].map(async (source) =>
      Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer()),
    ),
  );
  return {
    html: Buffer.byteLength(html),
    script: scripts.reduce((sum, script) => sum + gzipSync(script).length, 0),
  };
}
