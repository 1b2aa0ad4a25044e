import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Copies a build into `folder` with its proxy taken out: what answers then is the pages, routes and actions alone (R23).
 * Answers the name of the copy, for `NEXT_DIST_DIR`.
 */
export async function withoutProxy(build: string, copy: string): Promise<string> {
  await cp(build, copy, { recursive: true, filter: (path) => !/[\\/](cache|trace|dev)$/.test(path) });
  const emptied: [string, object][] = [
    ["middleware-manifest.json", { version: 3, middleware: {}, functions: {}, sortedMiddleware: [] }],
    ["functions-config-manifest.json", {}],
  ];
  for (const [name, empty] of emptied) {
    const path = join(copy, "server", name);
    const before = JSON.parse(await readFile(path, "utf8"));
    const after =
      name === "functions-config-manifest.json"
        ? {
            ...before,
            functions: Object.fromEntries(
              Object.entries(before.functions ?? {}).filter(([route]) => route !== "/_middleware"),
            ),
          }
        : { ...before, ...empty };
    await writeFile(path, JSON.stringify(after));
  }
  return copy;
}
