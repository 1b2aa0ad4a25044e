import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, PSM } from "tesseract.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { captchaLetters, newCaptchaText } from "@/lib/auth/captcha/letters";
import { drawCaptcha } from "@/lib/auth/captcha/picture";
import { seededRandom } from "@/lib/auth/captcha/seeded-random";

const pictures = 400;
const data = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json"));

let reader: Awaited<ReturnType<typeof createWorker>>;

beforeAll(async () => {
  reader = await createWorker("eng", 1, {
    langPath: join(data, "4.0.0_best_int"),
    cacheMethod: "none",
    gzip: true,
  });
  await reader.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_WORD,
    tessedit_char_whitelist: captchaLetters.join(""),
  });
}, 60_000);
afterAll(() => reader.terminate());

/** What the machine reads, without the blanks that it sees between letters. */
async function read(picture: Buffer): Promise<string> {
  const { data: found } = await reader.recognize(picture);
  return found.text.replace(/\s/g, "");
}

// R33
test("a program for reading printed text reads at most three captchas of a hundred", {
  timeout: 300_000,
}, async () => {
  let [whole, letters, all] = [0, 0, 0];
  const between = seededRandom(2026);
  for (let seed = 0; seed < pictures; seed++) {
    const text = newCaptchaText((limit) => Math.floor(between(0, limit)));
    const found = await read(drawCaptcha(text, { seed }));
    if (found === text) whole += 1;
    all += text.length;
    letters += [...text].filter((letter, at) => found[at] === letter).length;
  }
  process.stdout.write(
    `captcha · tesseract reads ${whole} of ${pictures} whole, ${Math.round((100 * letters) / all)} % of the letters at their place\n`,
  );
  expect(whole / pictures).toBeLessThanOrEqual(0.03);
});
