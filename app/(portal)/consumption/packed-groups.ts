import type { Bar, BarGroup } from "@/app/_ui/bar-chart-data";
import { cellsOf, textRow } from "@/app/_ui/text-row";

/** The groups of a chart as one string: twelve months as objects are a hundred values to send and to read. */
export function packGroups(groups: readonly BarGroup[]): string {
  return textRow(
    ...groups.map(({ from, to, label, name, now, before, partial, marked }): [string, ...string[]] => [
      from,
      to,
      label,
      name,
      ...packBar(now),
      ...packBar(before),
      partial ? "1" : "",
      marked ? "1" : "",
    ]),
  );
}

/** What `packGroups` was given. */
export function unpackGroups(packed: string): BarGroup[] {
  if (packed === "") return [];
  return cellsOf(packed).map(([from, to = "", label = "", name = "", ...rest]) => {
    const [now, before] = [unpackBar(rest.slice(0, 3)), unpackBar(rest.slice(3, 6))];
    const [partial, marked] = rest.slice(6);
    return {
      ...{ from, to, label, name },
      ...(now && { now }),
      ...(before && { before }),
      ...(partial && { partial: true }),
      ...(marked && { marked: true }),
    };
  });
}

const packBar = (bar: Bar | undefined) =>
  bar ? [String(bar.value), bar.label, bar.estimated ? "1" : ""] : ["", "", ""];

function unpackBar([value, label = "", estimated]: readonly string[]): Bar | undefined {
  if (!value) return undefined;
  return { value: Number(value), label, ...(estimated && { estimated: true }) };
}
