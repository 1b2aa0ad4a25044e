import { brand } from "@/lib/brand";
import { type Language, languages } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";

/** What the proxy shows while the database is away: every language at once, nothing looked up (R17). */
export const unavailablePage = `<!doctype html><html lang="${Object.keys(languages)[0]}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${brand.name}</title></head><body>${(Object.keys(languages) as Language[]).map(part).join("<hr>")}</body></html>`;

function part(language: Language): string {
  const { title, text } = messagesOf(language).unavailable;
  return `<div lang="${language}"><h1>${title}</h1><p>${text}</p><p><a href="tel:${brand.phone.replaceAll(" ", "")}">${brand.phone}</a></p></div>`;
}
