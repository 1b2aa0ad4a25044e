import { addDays, type Day, daysBetween } from "@/lib/dates";

/** The days after `from` up to and including `to`. */
export type Span = { from: Day; to: Day };

/** Spans joined where they touch or overlap, oldest first. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (span.from >= span.to) continue;
    if (last && span.from <= last.to)
      result[result.length - 1] = { from: last.from, to: later(last.to, span.to) };
    else result.push({ from: span.from, to: span.to });
  }
  return result;
}

/** The days of some spans that are not of others. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  const taken = joined(others);
  return joined(spans).flatMap((span) => {
    const left: Span[] = [];
    let from = span.from;
    for (const other of taken) {
      if (other.to <= from || other.from >= span.to) continue;
      if (other.from > from) left.push({ from, to: other.from });
      from = later(from, other.to);
    }
    return from < span.to ? [...left, { from, to: span.to }] : left;
  });
}

/** The days of some spans that lie in one. */
export function within(spans: readonly Span[], { from, to }: Span): Span[] {
  return spans.flatMap((span) => {
    const start = later(span.from, from);
    const end = span.to < to ? span.to : to;
    return start < end ? [{ from: start, to: end }] : [];
  });
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** How many days of a period, both inclusive, lie in some spans. */
export function daysIn(spans: readonly Span[], period: { from: Day; to: Day }): number {
  return within(spans, { from: addDays(period.from, -1), to: period.to }).reduce(
    (sum, { from, to }) => sum + daysBetween(from, to),
    0,
  );
}
