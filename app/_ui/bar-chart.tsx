"use client";

import { type ReactNode, useId } from "react";
import { BarColumns } from "./bar-chart-columns";
import { type BarChartData, barsOf, named, type Series, written } from "./bar-chart-data";
import { BarKey } from "./bar-chart-key";
import { BarRows } from "./bar-chart-rows";

/** A chart as the server draws it, hidden from readers: the table that always follows has the same figures. */
export function BarChart(data: BarChartData) {
  const hatch = useId();
  return (
    <BarSheet data={data} hatch={hatch} chartKey={<BarKey {...data} hatch={hatch} />}>
      <BarDrawing {...data} hatch={hatch} />
    </BarSheet>
  );
}

type SheetProps = { data: BarChartData; hatch: string; chartKey: ReactNode; children: ReactNode };

/** Title, key and the place of a drawing. */
export function BarSheet({ data: { title, tone }, hatch, chartKey, children }: SheetProps) {
  return (
    <div className={`sheet bar-chart bar-chart-${tone}`}>
      <div className="sheet-body">
        <div className="bar-head">
          <h2>{title}</h2>
          {chartKey}
          <svg width="0" height="0" className="absolute" aria-hidden="true">
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect className="bar-hatch" width="1.75" height="6" />
            </pattern>
          </svg>
        </div>
        {children}
      </div>
    </div>
  );
}

type DrawingProps = Pick<BarChartData, "groups" | "words"> & { hatch: string };

/** Both shapes of the drawing; the style sheet shows the one that has room. */
export function BarDrawing({ groups, words, hatch }: DrawingProps) {
  const series: Series[] = words.before ? ["now", "before"] : ["now"];
  const columns = columnsFrom(groups);
  return (
    <div className={`bar-drawing ${columns}`} aria-hidden="true">
      {columns && <BarColumns {...{ groups, series, hatch }} />}
      <BarRows {...{ groups, series, hatch }} />
    </div>
  );
}

/** Class that says from what width on values and names have room beside one another as columns; empty for never. */
function columnsFrom(groups: BarChartData["groups"]): string {
  const room = (group: BarChartData["groups"][number]) => {
    const values = barsOf([group]).reduce((sum, bar) => sum + written(bar).length, 0) * 0.58 + 0.4;
    return Math.max(values, named(group).length * 0.52 + 0.6);
  };
  const needed = groups.length * Math.max(...groups.map(room));
  if (needed <= 40) return "bar-columns-medium";
  if (needed <= 52) return "bar-columns-large";
  return needed <= 65 ? "bar-columns-full" : "";
}
