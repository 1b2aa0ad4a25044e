import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { byteStream } from "./byte-stream";

async function* counting(made: number[], fault?: Error) {
  try {
    for (let portion = 0; portion < 1000; portion++) {
      if (fault && portion === 3) throw fault;
      made.push(portion);
      yield portion % 2 ? "" : `č${portion}\n`;
    }
  } finally {
    made.push(-1);
  }
}

test("hands on every portion, in UTF-8", async () => {
  const text = await new Response(byteStream(counting([]))).text();
  expect(text).toBe(Array.from({ length: 500 }, (_, half) => `č${half * 2}\n`).join(""));
});

test("makes nothing before it is asked, and no more than it is asked for", async () => {
  const made: number[] = [];
  const reader = byteStream(counting(made)).getReader();
  await pause(5);
  expect(made).toEqual([]);
  await reader.read();
  await pause(5);
  expect(made).toEqual([0]);
});

test("stops the work when its reader goes away", async () => {
  const made: number[] = [];
  const reader = byteStream(counting(made)).getReader();
  await reader.read();
  await reader.cancel();
  await pause(5);
  expect(made).toEqual([0, -1]);
});

test("breaks off where the work fails", async () => {
  const reader = byteStream(counting([], new Error("gate closed"))).getReader();
  await reader.read();
  await reader.read();
  await expect(reader.read()).rejects.toThrow("gate closed");
});
