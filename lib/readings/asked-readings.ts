import { type Day, isDay } from "@/lib/dates";

/** Which of a point's readings an address asks for. */
export type AskedReadings = { year?: number; before?: Day };

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What `?year=2025&before=2025-06-30` asks for; what it says wrongly counts as not said. */
export function askedReadings({ year, before }: Query): AskedReadings {
  return {
    ...(typeof year === "string" && /^(19|20|21)\d\d$/.test(year) ? { year: Number(year) } : {}),
    ...(typeof before === "string" && isDay(before) ? { before } : {}),
  };
}

/** A page's query with other readings asked for; the rest of it stays. */
export function readingsQuery(query: string, { year, before }: AskedReadings): string {
  const changed = new URLSearchParams(query);
  changed.delete("year");
  changed.delete("before");
  if (year) changed.set("year", String(year));
  if (before) changed.set("before", before);
  return changed.toString();
}
