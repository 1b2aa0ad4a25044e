import { userAgentFromString } from "next/server";

/** What a user agent tells of a device: its kind, and the names by which people know its system and browser. */
export type Device = { kind: "phone" | "tablet" | "computer"; names: string[] };

/** Names that the parser gives and people do not. */
const known: Record<string, string> = {
  "Mac OS": "macOS",
  "Chromium OS": "ChromeOS",
  "Mobile Safari": "Safari",
  "Chrome Headless": "Chrome",
  "Chrome WebView": "Chrome",
};

const kinds: Record<string, Device["kind"]> = { mobile: "phone", tablet: "tablet" };

/** The device behind a user agent; undefined where it names none. */
export function deviceOf(userAgent: string | null): Device | undefined {
  const { browser, os, device } = userAgentFromString(userAgent ?? undefined);
  // An iPhone's owner knows it by its model, everybody else by the system.
  const system = os.name === "iOS" ? device.model : os.name;
  const names = [system, browser.name].filter((name) => name !== undefined);
  if (names.length === 0) return undefined;
  return { kind: kinds[device.type ?? ""] ?? "computer", names: names.map((name) => known[name] ?? name) };
}
