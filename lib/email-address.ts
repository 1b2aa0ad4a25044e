import { ok, type Result, refused } from "@/lib/result";

export type EmailAddressFault = "empty" | "too-long" | "wrong-format";

const longest = 254;
const longestLocalPart = 64;
const word = "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+";
const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?";
const localPart = new RegExp(`^${word}(?:\\.${word})*$`, "u");
const domain = new RegExp(`^(?:${label}\\.)+${label}$`, "u");

/**
 * The address as it is kept (SECURITY R12): NFKC, blanks around it gone, domain in lower case. Quoted local parts,
 * comments and addresses without a dot in the domain are refused, and so is every control character, CR and LF
 * first. Lengths are counted in UTF-8 octets (RFC 5321).
 */
export function checkEmailAddress(text: string): Result<string, EmailAddressFault> {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return refused("wrong-format");
  const address = text.normalize("NFKC").trim();
  if (address === "") return refused("empty");
  if (octets(address) > longest) return refused("too-long");

  const parts = address.split("@");
  const [local = "", host = ""] = parts;
  const lowered = host.toLowerCase();
  const wellFormed =
    parts.length === 2 &&
    octets(local) <= longestLocalPart &&
    localPart.test(local) &&
    domain.test(lowered) &&
    !/^\d+$/.test(lowered.slice(lowered.lastIndexOf(".") + 1));
  return wellFormed ? ok(`${local}@${lowered}`) : refused("wrong-format");
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
