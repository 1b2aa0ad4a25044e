import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

export type Weight = { html: number; script: number };

/** Bytes of a page's HTML as sent, and of the scripts its first load fetches, compressed. */
export async function pageWeight(url: string, cookie: string): Promise<Weight> {
  const { html, sources } = await firstLoad(url, cookie);
  const scripts = await Promise.all(
    [...sources].map(async (source) => Buffer.from(await (await fetch(source)).arrayBuffer())),
  );
  return { html: Buffer.byteLength(html), script: compressed(scripts) };
}

/**
 * Bytes of the scripts, compressed, that a browser fetches for a page after those of its first load, until `settled`:
 * what is loaded later, such as the library of the charts. The browser must be signed in with the same cookie.
 */
export async function laterWeight(
  page: Page,
  url: string,
  cookie: string,
  settled: (page: Page) => Promise<unknown>,
): Promise<number> {
  const { sources } = await firstLoad(url, cookie);
  const later = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    const isScript = response.request().resourceType() === "script" || /\.js(\?|$)/.test(response.url());
    if (isScript && !sources.has(response.url())) later.set(response.url(), response.body());
  });
  await page.goto(url);
  await settled(page);
  return compressed(await Promise.all(later.values()));
}

async function firstLoad(url: string, cookie: string): Promise<{ html: string; sources: Set<string> }> {
  const response = await fetch(url, { headers: { cookie } });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  const html = await response.text();
  // Modules for browsers without module support are never fetched by the others.
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => new URL(/src="([^"]+)"/.exec(tag)?.[1] ?? "", url).href);
  return { html, sources: new Set(sources) };
}

const compressed = (scripts: readonly Buffer[]): number =>
  scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
