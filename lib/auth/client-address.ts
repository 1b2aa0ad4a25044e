import { isIP } from "node:net";
import { env } from "@/lib/env";

/**
 * Whom a request comes from, as the configured proxy states it (R7): of a list the last entry, which the proxy itself
 * added. An IPv6 customer has a whole network, so its first 64 bits are answered. Null where no proxy is configured
 * or it stated none; what the client itself sends is never believed.
 */
export function clientAddress(headers: Headers): string | null {
  const { CLIENT_ADDRESS_HEADER } = env();
  if (!CLIENT_ADDRESS_HEADER) return null;
  const stated =
    headers
      .get(CLIENT_ADDRESS_HEADER)
      ?.split(",")
      .at(-1)
      ?.trim()
      .replace(/^::ffff:(?=[\d.]+$)/i, "") ?? "";
  switch (isIP(stated)) {
    case 4:
      return stated;
    case 6:
      return network(stated);
    default:
      return null;
  }
}

function network(address: string): string {
  const [head = "", tail] = address.split("%")[0]?.toLowerCase().split("::") ?? [];
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
