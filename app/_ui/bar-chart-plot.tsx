"use client";

import { useState } from "react";
import { Bar, BarChart, ReferenceArea, Tooltip, XAxis, YAxis } from "recharts";
import { columnHeights } from "./bar-chart-columns";
import { type BarChartData, type BarGroup, largest, type Series } from "./bar-chart-data";
import { namesBeside } from "./bar-chart-rows";
import { BarShape } from "./bar-chart-shape";
import { BarTip } from "./bar-chart-tip";

export type BarPlotProps = BarChartData & {
  hatch: string;
  series: readonly Series[];
  rows: boolean;
  /** What the chart is and how its values are reached. */
  label: string;
  /** Where a range of the bars can be chosen. */
  choose?: (from: string, to: string) => void;
};

/** Bars and values by recharts, in the measures of the drawing under it, whose axis and names go on to show. */
export function BarPlot({ groups, words, unit, hatch, series, rows, label, choose }: BarPlotProps) {
  const { chosen, handlers } = useDrag((start, end) => {
    const [first, last] = [groups[start], groups[end]];
    if (first && last) choose?.(first.from, last.to);
  });
  const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const periods = { type: "category", dataKey: "from", interval: 0 } as const;
  const amounts = { type: "number", domain: [0, largest(groups)] } as const;
  const ends = chosen && { from: groups[chosen.start]?.from, to: groups[chosen.end]?.from };
  return (
    <BarChart
      responsive
      width="100%"
      height="100%"
      data={[...groups]}
      layout={rows ? "vertical" : "horizontal"}
      margin={
        rows
          ? { top: 0, bottom: 0, left: namesBeside(groups) ? 3.25 * em : 0, right: 4 * em }
          : { top: columnHeights.above * em, bottom: columnHeights.below * em, left: 0, right: 0 }
      }
      title={label}
      {...(choose && handlers)}
    >
      <XAxis hide {...(rows ? amounts : periods)} />
      <YAxis hide {...(rows ? periods : amounts)} />
      {ends && (
        <ReferenceArea
          className="bar-chosen"
          {...(rows ? { y1: ends.from, y2: ends.to } : { x1: ends.from, x2: ends.to })}
        />
      )}
      <Tooltip
        isAnimationActive={false}
        cursor={{ className: "bar-cursor" }}
        content={<BarTip words={words} unit={unit} series={series} />}
      />
      {series.map((of) => (
        <Bar
          key={of}
          dataKey={(group: BarGroup) => group[of]?.value}
          isAnimationActive={false}
          shape={(place) => (
            <BarShape {...place} {...{ of, groups, compared: words.before !== undefined, hatch, rows, em }} />
          )}
        />
      ))}
    </BarChart>
  );
}

type Pointer = { activeTooltipIndex?: number | string | null | undefined };

/** A range drawn over the bars with a held mouse; a mere click chooses nothing. */
function useDrag(choose: (start: number, end: number) => void) {
  const [drawn, setDrawn] = useState<{ begun: number; at: number } | null>(null);
  const indexOf = ({ activeTooltipIndex: at }: Pointer) =>
    at === null || at === undefined ? null : Number(at);
  const chosen = drawn && {
    start: Math.min(drawn.begun, drawn.at),
    end: Math.max(drawn.begun, drawn.at),
  };
  const handlers = {
    onMouseDown: (pointer: Pointer) => {
      const at = indexOf(pointer);
      if (at !== null) setDrawn({ begun: at, at });
    },
    onMouseMove: (pointer: Pointer) => {
      const at = indexOf(pointer);
      if (drawn && at !== null && at !== drawn.at) setDrawn({ ...drawn, at });
    },
    onMouseUp: () => {
      setDrawn(null);
      if (chosen && chosen.start < chosen.end) choose(chosen.start, chosen.end);
    },
    onMouseLeave: () => setDrawn(null),
  };
  return { chosen: chosen && chosen.start < chosen.end ? chosen : null, handlers };
}
