import { expect, test } from "vitest";
import { deviceOf } from "./device";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const safari = "AppleWebKit/605.1.15 (KHTML, like Gecko)";

// R18
test.each([
  [
    "phone",
    "iPhone, Safari",
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${safari} Version/17.5 Mobile/15E148 Safari/604.1`,
  ],
  [
    "phone",
    "iPhone, Chrome",
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${safari} CriOS/126.0 Mobile/15E148 Safari/604.1`,
  ],
  [
    "tablet",
    "iPad, Safari",
    `Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) ${safari} Version/16.6 Mobile/15E148 Safari/604.1`,
  ],
  [
    "phone",
    "Android, Chrome",
    `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/126.0.0.0 Mobile Safari/537.36`,
  ],
  [
    "tablet",
    "Android, Chrome",
    `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/126.0.0.0 Safari/537.36`,
  ],
  ["phone", "Android, Firefox", "Mozilla/5.0 (Android 13; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0"],
  [
    "computer",
    "Windows, Edge",
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0`,
  ],
  [
    "computer",
    "Windows, Firefox",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0",
  ],
  [
    "computer",
    "macOS, Safari",
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Version/17.4 Safari/605.1.15`,
  ],
  [
    "computer",
    "ChromeOS, Chrome",
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/126.0.0.0 Safari/537.36`,
  ],
])("a %s: %s", (kind, names, userAgent) => {
  expect(deviceOf(userAgent)).toEqual({ kind, names: names.split(", ") });
});

test.each([null, "", "a browser of its own", "<script>alert(1)</script>"])(
  "%j names no device",
  (userAgent) => {
    expect(deviceOf(userAgent)).toBeUndefined();
  },
);
