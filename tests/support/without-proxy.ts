import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Copies a build with its proxy taken out: what answers then is the pages, routes and actions alone (R23).
 * Answers the name of the copy, for `NEXT_DIST_DIR`.
 */
export async function withoutProxy(build: string, copy: string): Promise<string> {
  await cp(build, copy, { recursive: true, filter: (path) => path !== join(build, "cache") });
  const list = join(copy, "server", "functions-config-manifest.json");
  const { functions, ...rest } = JSON.parse(await readFile(list, "utf8"));
  const { "/_middleware": proxy, ...others } = functions;
  if (!proxy) throw new Error(`${build} has no proxy to take out`);
  await writeFile(list, JSON.stringify({ ...rest, functions: others }));
  return copy;
}
