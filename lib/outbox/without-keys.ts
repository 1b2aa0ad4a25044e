/** A mail whose link opens something carries how long the link is valid. */
export const carriesKey = (data: Record<string, unknown>): boolean => typeof data.validHours === "number";

/**
 * The data of a mail without the keys that open something: what the office may look at later, and nobody can use (R8).
 * Mails without keys keep all of theirs.
 */
export function withoutKeys(data: Record<string, unknown>): Record<string, unknown> {
  return carriesKey(data) ? (withoutPaths(data) as Record<string, unknown>) : data;
}

function withoutPaths(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPaths);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === "path" ? "/" : withoutPaths(part)]),
  );
}
