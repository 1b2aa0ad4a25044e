import { readdirSync } from "node:fs";

/** Every page and route handler of the application by its path pattern, such as `/supply-points/[number]`. */
export function allRoutes(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map(
      (file) =>
        `/${file
          .replace(/(^|\/)(page\.tsx|route\.ts)$/, "")
          .replace(/(^|\/)\([a-z]+\)/g, "")
          .replace(/^\//, "")}`,
    )
    .sort();
}
