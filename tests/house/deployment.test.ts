import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { variableNames } from "@/lib/env";

const read = (path: string): string => readFileSync(path, "utf8");
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);

test("the image takes what there is, and runs as nobody's superuser", () => {
  const dockerfile = read("Dockerfile");
  const sources = all(dockerfile, /^COPY --from=build \/srv\/portal\/(.*)$/gm)
    .flatMap((line) => line.split(" ").slice(0, -1))
    .map((source) => source.replace(/^\/srv\/portal\//, ""))
    .filter((source) => ![".next", "node_modules"].includes(source));
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((source) => !existsSync(source))).toEqual([]);
  expect(dockerfile.lastIndexOf("USER node")).toBeGreaterThan(dockerfile.lastIndexOf("RUN "));
  expect(read(".dockerignore").split("\n")).toEqual(expect.arrayContaining([".env", "data", ".git"]));
});

test("what starts the portal names commands and variables that there are", () => {
  const compose = read("compose.yaml");
  const services = [read("deploy/portal.service"), read("deploy/portal-worker.service")].join("\n");
  const set = [...all(compose, /^ {4,6}([A-Z][A-Z_]+): /gm), ...all(services, /^Environment=([A-Z_]+)=/gm)];
  expect(set.length).toBeGreaterThan(6);
  expect(set.filter((name) => ![...variableNames, "POSTGRES_PASSWORD"].includes(name))).toEqual([]);
  const commandLine = read("lib/cli/portal.ts");
  for (const command of [
    ...all(compose, /portal\.ts, ([a-z-]+)\]/g),
    ...all(services, /portal\.ts ([a-z-]+)$/gm),
  ]) {
    expect(commandLine, command).toContain(`${command}Command`);
  }
});
