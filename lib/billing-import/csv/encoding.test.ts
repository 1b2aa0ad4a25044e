import { describe, expect, test } from "vitest";
import { encodingDetector } from "./encoding";

/** Encodes as Windows-1250, which Node decodes but does not encode. */
function windows1250(text: string): Buffer {
  const decoded = new TextDecoder("windows-1250").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((letter) => decoded.indexOf(letter)));
}

function detect(bytes: Buffer, portion = bytes.length || 1) {
  const detector = encodingDetector();
  for (let at = 0; at < bytes.length; at += portion) detector.push(bytes.subarray(at, at + portion));
  return detector.end();
}

describe("encoding of a file", () => {
  const names = "Čakš Žiga;Šoštanj;Škale\r\nMüller Đuro;Velenje\r\n";

  test("valid UTF-8 is UTF-8, with BOM or without, wherever it is cut", () => {
    for (const text of [names, `\ufeff${names}`, "plain ASCII", "Hiša 🏠", ""]) {
      for (const portion of [1, 2, 3, 1000]) expect(detect(Buffer.from(text), portion)).toBe("utf-8");
    }
  });

  test("other bytes are Windows-1250", () => {
    expect(detect(windows1250(names))).toBe("windows-1250");
    expect(detect(windows1250(names), 1)).toBe("windows-1250");
  });

  test("UTF-8 with a damaged letter is not taken for Windows-1250", () => {
    const damaged = Buffer.concat([Buffer.from(names), Buffer.from([0xe8]), Buffer.from(";Žalec")]);
    expect(detect(damaged)).toBe("damaged-utf-8");
    expect(detect(damaged, 1)).toBe("damaged-utf-8");
  });

  test("a letter cut off at the end is damage", () => {
    expect(detect(Buffer.from("Žiga Č").subarray(0, -1))).toBe("damaged-utf-8");
  });

  test("UTF-16 is told by its BOM", () => {
    expect(detect(Buffer.from("\ufeffšifra;naziv", "utf16le"))).toBe("utf-16");
  });
});
