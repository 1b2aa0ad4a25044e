import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type IconName, iconShapes } from "@/app/_ui/icon-shapes";

const styles = readFileSync("app/_ui/css/shapes.css", "utf8");

/** A drawing as a mask writes it. */
const asMask = (name: IconName) =>
  renderToStaticMarkup(iconShapes[name])
    .replaceAll('"', "'")
    .replaceAll(/><\/(circle|path)>/g, "/>")
    .replaceAll("class='filled'", "fill='%23000'");

it("draws as masks what the icons draw", () => {
  const masks = [...styles.matchAll(/\.(?:status-)?([a-z]+) \{\s*--shape: url\("data:[^>]*>(.*)<\/svg>"\)/g)];
  const drawn = masks.map(([, name, shape]) => [name, shape]);
  expect(drawn).toHaveLength(7);
  for (const [name, shape] of drawn) expect(shape, name).toBe(asMask(name as IconName));
});
