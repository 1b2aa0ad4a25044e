import type { BarShapeProps } from "recharts";
import { columnShares } from "./bar-chart-columns";
import { type BarGroup, type Series, written } from "./bar-chart-data";
import { namesBeside, rowPlaces, rowThickness } from "./bar-chart-rows";

type Look = {
  of: Series;
  groups: readonly BarGroup[];
  compared: boolean;
  hatch: string;
  rows: boolean;
  /** Pixels. */
  em: number;
};

type Place = Pick<BarShapeProps, "x" | "y" | "width" | "height" | "originalDataIndex" | "parentViewBox">;

/** A bar and its value as the drawing has them; recharts knows the length, the drawing's measures say the rest. */
export function BarShape({ of, groups, compared, hatch, rows, em, ...given }: Look & Place) {
  const { x, y, width, height, originalDataIndex: at, parentViewBox } = given;
  const bar = groups[at]?.[of];
  if (!bar) return null;
  const both = compared ? 2 : 1;
  const series = of === "before" ? 1 : 0;
  const room = (parentViewBox.width ?? 0) / groups.length;
  const { start, width: share, gap } = columnShares(groups.length, both);
  const column = (parentViewBox.x ?? 0) + room * (at + start + series * (share + gap));
  const place = rows
    ? { x, y: rowPlaces(namesBeside(groups), both)(at, series).top * em, width, height: rowThickness * em }
    : { x: column, y, width: room * share, height };
  const value = rows
    ? { x: x + width + 0.4 * em, y: place.y + 0.95 * em }
    : { x: column + place.width / 2, y: y - 0.45 * em, textAnchor: "middle" as const };
  return (
    <g className={`bars-${of}`}>
      <rect
        {...place}
        className={bar.estimated ? "bar-estimate" : undefined}
        fill={of === "before" ? `url(#${hatch})` : undefined}
      />
      <text className={`bar-values bar-values-${of}`} {...value}>
        {written(bar)}
      </text>
    </g>
  );
}
