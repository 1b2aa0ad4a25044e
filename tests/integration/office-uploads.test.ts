import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { takeFiles } from "@/lib/office-imports/take-files";

const folder = await mkdtemp(join(tmpdir(), "portal-uploads-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("files on their way", () => {
  const form = (files: [string, Uint8Array | string][]) => {
    const data = new FormData();
    for (const [name, content] of files) data.append("files", new Blob([content as never]), name);
    return new Response(data);
  };
  const take = async (files: [string, Uint8Array | string][], most?: number) => {
    const into = await mkdtemp(join(folder, "taken-"));
    const { body, headers } = form(files);
    if (!body) throw new Error("a form has a body");
    const taken = await takeFiles(body as never, headers.get("content-type") ?? "", into, most);
    return { taken, into };
  };

  test("lie in the folder as they were, whatever is in them", async () => {
    const content = `code;name\n1;${"Č🙂\u0000".repeat(300_000)}\n`;
    const { taken, into } = await take([
      ["payers.csv", content],
      ["Račun 2026-1.xml", "<a/>"],
    ]);
    expect(taken).toEqual({
      ok: true,
      value: [
        { name: "payers.csv", bytes: Buffer.byteLength(content) },
        { name: "Račun 2026-1.xml", bytes: 4 },
      ],
    });
    expect(await readFile(join(into, "payers.csv"), "utf8")).toBe(content);
  });

  test.each([
    ["../../etc/cron.csv", "cron.csv"],
    ["C:\\data\\payers.csv", "payers.csv"],
  ])("never leave it: %s", async (name, kept) => {
    const { taken } = await take([[name, "x"]]);
    if (taken.ok) expect(taken.value).toMatchObject([{ name: kept }]);
    else expect(taken.reason).toBe("wrong-name");
  });

  test.each([
    ["nothing", [], "no-files"],
    ["an empty file", [["payers.csv", ""]], "no-files"],
    ["a program", [["payers.exe", "MZ"]], "wrong-name"],
    ["a hidden file", [[".htaccess.csv", "x"]], "wrong-name"],
    [
      "a name twice",
      [
        ["payers.csv", "a"],
        ["PAYERS.csv", "b"],
      ],
      "same-name",
    ],
  ] as [string, [string, string][], string][])("are refused as a whole: %s", async (_, files, reason) => {
    expect((await take(files)).taken).toMatchObject({ ok: false, reason });
  });

  test("stop where they are too many bytes", async () => {
    const { taken } = await take([["payers.csv", new Uint8Array(3_000_000)]], 1_000_000);
    expect(taken).toMatchObject({ ok: false, reason: "too-large" });
  });

  test("that break off leave nothing behind that counts", async () => {
    const { body, headers } = form([["payers.csv", new Uint8Array(500_000)]]);
    if (!body) throw new Error("a form has a body");
    let sent = 0;
    const cut = body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          sent += chunk.length;
          if (sent > 200_000) controller.error(new Error("gone"));
          else controller.enqueue(chunk.slice(0, 100_000));
        },
      }),
    );
    const into = await mkdtemp(join(folder, "taken-"));
    const taken = await takeFiles(cut as never, headers.get("content-type") ?? "", into);
    expect(taken).toMatchObject({ ok: false, reason: "broken-off" });
  });

  test("are none where the body is no form", async () => {
    const body = new Response("just text").body;
    expect(await takeFiles(body as never, "text/plain", folder)).toMatchObject({ reason: "no-files" });
  });
});
