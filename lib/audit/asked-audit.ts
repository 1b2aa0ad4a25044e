import type { AuditFilter } from "@/lib/audit/audit-log";
import { isDay } from "@/lib/dates";

type Asked = Record<string, string | string[] | undefined>;

const actors = ["customer", "staff", "system"] as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// The database keeps no NUL in a text.
const text = (value: string | string[] | undefined, longest: number): string | undefined =>
  (typeof value === "string" && value.replaceAll("\0", "").trim().slice(0, longest)) || undefined;

/** Which entries an address asks for; what it cannot mean is left out. */
export function askedAudit({ actor, action, member, of, from, until, before }: Asked): {
  filter: AuditFilter;
  before: string | null;
} {
  return {
    filter: {
      actor: actors.find((name) => name === actor),
      action: text(action, 60),
      member: uuid.exec(String(member))?.[0],
      of: text(of, 40)?.toUpperCase(),
      from: isDay(from) ? String(from) : undefined,
      until: isDay(until) ? String(until) : undefined,
    },
    before: typeof before === "string" && /^\d{1,18}$/.test(before) ? before : null,
  };
}

/** The same choice as the query of an address, without the place. */
export const auditQuery = (filter: AuditFilter): URLSearchParams =>
  new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])));
