import { type BarGroup, largest, length, named, type Series, written } from "./bar-chart-data";

/** Heights in em: a bar with the gap under it, the space between two periods, a line of its own for a long name. */
const heights = { bar: 1.3, between: 0.8, name: 1.5 };
/** Of a bar, in em. */
export const rowThickness = 1.2;
const longestBeside = 5;

/** Whether the names stand beside their bars, or are so long that they need a line of their own. */
export const namesBeside = (groups: readonly BarGroup[]): boolean =>
  groups.every((group) => named(group).length <= longestBeside);

/** Where a period begins and where one of its bars does, in em. */
export function rowPlaces(beside: boolean, series: number) {
  const name = beside ? 0 : heights.name;
  const pitch = heights.bar * series + heights.between + name;
  return (at: number, bar = 0) => ({
    start: pitch * at,
    top: pitch * at + heights.between / 2 + name + bar * heights.bar,
  });
}

type Props = { groups: readonly BarGroup[]; series: readonly Series[]; hatch: string };

/** The chart as rows, which have room for any number of periods on a narrow screen. */
export function BarRows({ groups, series, hatch }: Props) {
  const top = largest(groups);
  const beside = namesBeside(groups);
  const places = rowPlaces(beside, series.length);
  const place = (at: number, of: Series) => places(at, series.indexOf(of));
  const height = length(place(groups.length, "now").start, "em");
  return (
    <div className={beside ? "bar-rows bar-rows-beside" : "bar-rows"}>
      <svg width="100%" height={height} aria-hidden="true">
        {series.map((of) => (
          <g key={of} className={`bars-${of}`} fill={of === "before" ? `url(#${hatch})` : undefined}>
            {groups.map((group, at) => {
              const bar = group[of];
              return (
                bar && (
                  <rect
                    key={group.from}
                    className={bar.estimated ? "bar-estimate" : undefined}
                    y={length(place(at, of).top, "em")}
                    width={length((bar.value / top) * 100, "%")}
                    height={length(rowThickness, "em")}
                  />
                )
              );
            })}
          </g>
        ))}
        <rect className="bar-axis" x="-2" width="2" height={height} />
        {series.map((of) => (
          <g key={of} className={`bar-values bar-values-${of}`}>
            {groups.map((group, at) => {
              const bar = group[of];
              return (
                bar && (
                  <text
                    key={group.from}
                    x={length((bar.value / top) * 100, "%")}
                    dx="0.4em"
                    y={length(place(at, of).top + 0.95, "em")}
                  >
                    {written(bar)}
                  </text>
                )
              );
            })}
          </g>
        ))}
        <g className="bar-names">
          {groups.map((group, at) => {
            const { start, top } = place(at, "now");
            const middle = top + (heights.bar * series.length) / 2;
            const name = (
              <text
                key={group.from}
                x={beside ? "-3.25em" : "0.25em"}
                y={length(beside ? middle + 0.3 : start + 1.5, "em")}
              >
                {named(group)}
              </text>
            );
            if (!group.marked) return name;
            return (
              <g key={group.from}>
                <circle cx="-1" cy={length(middle, "em")} r="5" />
                {name}
              </g>
            );
          })}
        </g>
      </svg>
    </div>
  );
}
