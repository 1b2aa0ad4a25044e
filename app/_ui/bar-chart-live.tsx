"use client";

import { useRouter } from "next/navigation";
import {
  type ComponentType,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { BarDrawing, BarSheet } from "./bar-chart";
import type { BarChartData, Series } from "./bar-chart-data";
import { BarKey } from "./bar-chart-key";
import type { BarPlotProps } from "./bar-chart-plot";

type Props = BarChartData & {
  /** Address of a range; `FROM` and `TO` stand for its days. Without it no range can be chosen. */
  rangeHref?: string;
  /** What the chart is and how its values are reached, for readers; how a range is chosen, where it can be. */
  help: { keys: string; drag?: string };
};

/**
 * The server's drawing; where JavaScript runs, a chart takes its place that tells its values to finger and keyboard,
 * leaves series out, and opens a range that is drawn over its bars. Without it, or where it does not come, the drawing
 * stays.
 */
export function BarChartLive({ rangeHref, help, ...data }: Props) {
  const hatch = useId();
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const Plot = usePlot(place);
  const rows = useRows(place, Plot !== null);
  const [left, setLeft] = useState<Series | null>(null);
  const both: readonly Series[] = data.words.before ? ["now", "before"] : ["now"];
  const series = both.filter((of) => of !== left);

  const toggle = (of: Series) => {
    if (left === of) setLeft(null);
    // Of two, one always stays: what is left out changes places with it.
    else setLeft(of);
  };
  const switched = (of: Series, name: ReactNode) => (
    <button type="button" className="bar-switch" aria-pressed={left !== of} onClick={() => toggle(of)}>
      {name}
    </button>
  );
  return (
    <BarSheet
      data={data}
      hatch={hatch}
      chartKey={<BarKey {...data} hatch={hatch} switched={Plot && both.length > 1 ? switched : undefined} />}
    >
      <div ref={place} className={Plot ? "bar-plot bar-plot-live" : "bar-plot"}>
        <BarDrawing {...data} hatch={hatch} />
        {Plot && (
          <div className="bar-live">
            <Plot
              {...data}
              {...{ hatch, series, rows }}
              label={`${data.title}. ${help.keys}`}
              choose={
                rangeHref === undefined
                  ? undefined
                  : (from, to) => router.push(rangeHref.replace("FROM", from).replace("TO", to))
              }
            />
          </div>
        )}
      </div>
      {help.drag && <p className="hint bar-help needs-script">{help.drag}</p>}
    </BarSheet>
  );
}

/** The chart's own code, fetched when the page has come to rest and the chart is in sight; null until then. */
function usePlot(place: React.RefObject<HTMLDivElement | null>): ComponentType<BarPlotProps> | null {
  const [plot, setPlot] = useState<{ Plot: ComponentType<BarPlotProps> } | null>(null);
  useEffect(() => {
    if (!place.current) return;
    const fetchPlot = () =>
      import("./bar-chart-plot").then(
        ({ BarPlot }) => setPlot({ Plot: BarPlot }),
        // The drawing stays where the code does not come.
        () => undefined,
      );
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watcher.disconnect();
      if ("requestIdleCallback" in window) requestIdleCallback(fetchPlot, { timeout: 2000 });
      else setTimeout(fetchPlot, 200);
    });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [place]);
  return plot?.Plot ?? null;
}

/** Whether the style sheet shows the drawing as rows. */
function useRows(place: React.RefObject<HTMLDivElement | null>, live: boolean): boolean {
  const [rows, setRows] = useState(false);
  useLayoutEffect(() => {
    const drawn = place.current?.querySelector(".bar-rows");
    if (!live || !drawn) return;
    const look = () => setRows(getComputedStyle(drawn).display !== "none");
    look();
    addEventListener("resize", look);
    return () => removeEventListener("resize", look);
  }, [place, live]);
  return rows;
}
