import { expect, test } from "vitest";
import { pageTexts } from "@/tests/support/pdf";
import { closePaper, openPaper } from "./paper";
import { paragraph } from "./writing";

/** The text of a paper that holds only these words, in both weights, as a reader or a search finds it. */
async function readBack(words: string): Promise<string> {
  const paper = openPaper({ title: "Izpis", author: "Portal", language: "sl", madeAt: new Date(0) });
  paragraph(paper, words, { size: 10 });
  paragraph(paper, words, { size: 10, weight: "bold" });
  return (await pageTexts(await closePaper(paper, () => undefined))).join("\n");
}

test("a letter that an earlier paper had only with its accent can be read on the next", async () => {
  // Accented letters are drawn from plain ones, which the typeface then takes up on its own, without a name.
  expect(await readBack("ŽČŠĆĐÁÉÖ")).toContain("ŽČŠĆĐÁÉÖ");
  expect(await readBack("ZCSCDAEO")).toBe("ZCSCDAEO\nZCSCDAEO");
});
