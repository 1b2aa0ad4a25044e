import { type Bar, type BarGroup, largest, length, named, type Series, written } from "./bar-chart-data";

/** Heights in em: the values over the bars, the bars, what stands under the axis. */
export const columnHeights = { above: 1.75, bars: 11.5, below: 2 };
const base = columnHeights.above + columnHeights.bars;

/** Shares of a period's room: where its first bar begins, how wide a bar is, what lies between two. */
export function columnShares(groups: number, series: number): { start: number; width: number; gap: number } {
  const width = groups < 6 ? 0.28 : 0.42;
  const gap = 0.03;
  return { start: (1 - width * series - gap * (series - 1)) / 2, width, gap };
}

type Props = { groups: readonly BarGroup[]; series: readonly Series[]; hatch: string };

/** The chart as columns: positions across are shares of the width, so that the text keeps its size in any window. */
export function BarColumns({ groups, series, hatch }: Props) {
  const top = largest(groups);
  const room = 100 / groups.length;
  const { start, width, gap } = columnShares(groups.length, series.length);
  const left = (group: number, of: Series) => room * (group + start + series.indexOf(of) * (width + gap));
  const height = ({ value }: Bar) => (value / top) * columnHeights.bars;
  const bars = (of: Series) =>
    groups.flatMap((group, at) => {
      const bar = group[of];
      return bar ? [{ at, bar }] : [];
    });
  return (
    <svg
      className="bar-columns"
      width="100%"
      height={length(base + columnHeights.below, "em")}
      aria-hidden="true"
    >
      {series.map((of) => (
        <g key={of} className={`bars-${of}`} fill={of === "before" ? `url(#${hatch})` : undefined}>
          {bars(of).map(({ at, bar }) => (
            <rect
              key={at}
              className={bar.estimated ? "bar-estimate" : undefined}
              x={length(left(at, of), "%")}
              y={length(base - height(bar), "em")}
              width={length(room * width, "%")}
              height={length(height(bar), "em")}
            />
          ))}
        </g>
      ))}
      <rect className="bar-axis" y={length(base, "em")} width="100%" height="2" />
      <pattern id={`${hatch}t`} width={1 / groups.length} height="1">
        <rect className="bar-axis" x={length(room / 2, "%")} width="1.5" height="8" />
      </pattern>
      <rect fill={`url(#${hatch}t)`} y={length(base, "em")} width="100%" height="8" />
      {series.map((of) => (
        <g key={of} className={`bar-values bar-values-${of}`}>
          {bars(of).map(({ at, bar }) => (
            <text
              key={at}
              x={length(left(at, of) + (room * width) / 2, "%")}
              y={length(base - height(bar) - 0.45, "em")}
            >
              {written(bar)}
            </text>
          ))}
        </g>
      ))}
      <g className="bar-names">
        {groups.map((group, at) => {
          const middle = length(room * (at + 0.5), "%");
          const name = (
            <text key={group.from} x={middle} y={length(base + 1.6, "em")}>
              {named(group)}
            </text>
          );
          if (!group.marked) return name;
          return (
            <g key={group.from}>
              <circle cx={middle} cy={length(base, "em")} r="5" />
              {name}
            </g>
          );
        })}
      </g>
    </svg>
  );
}
