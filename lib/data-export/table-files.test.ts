import { expect, test } from "vitest";
import { csvOf, jsonOf } from "./table-files";

type Rows = Record<string, unknown>[];

async function* pages(...all: Rows[]) {
  yield* all;
}

async function textOf(portions: AsyncIterable<string>) {
  let text = "";
  for await (const portion of portions) text += portion;
  return text;
}

test("JSON of many pages, of one and of none is one array", async () => {
  const rows = [{ a: 1 }, { a: "č🙂" }, { a: null }];
  expect(JSON.parse(await textOf(jsonOf(pages(rows.slice(0, 2), rows.slice(2)))))).toEqual(rows);
  expect(JSON.parse(await textOf(jsonOf(pages(rows))))).toEqual(rows);
  expect(JSON.parse(await textOf(jsonOf(pages())))).toEqual([]);
});

test("CSV has a decimal comma, no text of programs, and no formula (R31)", async () => {
  const row = {
    money: -5032,
    price: 0.932,
    none: null,
    yes: true,
    list: ["water", "gas"],
    object: { receiptNumber: "1" },
    text: "=1+1",
    lines: 'a;"b"\nč',
  };
  const text = await textOf(csvOf(pages([row]), Object.keys(row)));
  expect(text).toBe(
    "\ufeffmoney;price;none;yes;list;object;text;lines\r\n" +
      '-5032;0,932;;true;water, gas;"{""receiptNumber"":""1""}";\'=1+1;"a;""b""\nč"\r\n',
  );
});
