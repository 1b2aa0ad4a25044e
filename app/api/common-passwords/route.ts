import { commonPasswords } from "@/lib/auth/common-passwords";

/** The list of passwords that are refused as too common, for the rule that is shown while typing; a line each. */
export function GET(): Response {
  return new Response([...commonPasswords()].join("\n"), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=86400" },
  });
}
