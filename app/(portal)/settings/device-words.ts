import { userAgentFromString } from "next/server";
import { getTranslations } from "next-intl/server";

/** Names that the parser gives and people do not. */
const known: Record<string, string> = {
  "Mac OS": "macOS",
  "Chromium OS": "ChromeOS",
  "Mobile Safari": "Safari",
  "Chrome Headless": "Chrome",
  "Chrome WebView": "Chrome",
};

/** What a browser's user agent says about the device, in words: `Telefon (Android, Chrome)`. */
export async function deviceWords(userAgent: string | null): Promise<string> {
  const t = await getTranslations("settings.devices");
  const { browser, os, device } = userAgentFromString(userAgent ?? undefined);
  // An iPhone's owner knows it by its model, everybody else by the system.
  const system = device.vendor === "Apple" && os.name === "iOS" ? device.model : os.name;
  const names = [system, browser.name].filter((name) => name !== undefined);
  if (names.length === 0) return t("unknown");
  const kind = device.type === "mobile" || device.type === "tablet" ? device.type : "computer";
  return t("device", { kind, names: names.map((name) => known[name] ?? name).join(", ") });
}
