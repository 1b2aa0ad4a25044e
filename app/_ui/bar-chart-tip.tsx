import { type BarChartData, type BarGroup, type Series, written } from "./bar-chart-data";

type Props = Pick<BarChartData, "words" | "unit"> & {
  series: readonly Series[];
  /** Filled in by recharts. */
  active?: boolean;
  payload?: readonly { payload: BarGroup }[];
};

/** The values of one period, said aloud when finger or keyboard reaches it. */
export function BarTip({ words, unit, series, active, payload }: Props) {
  const group = payload?.[0]?.payload;
  if (!active || !group) return null;
  const signs = [group.partial && words.partial, group.marked && words.marked].filter(Boolean);
  return (
    <div className="bar-tip" role="status">
      <p>
        <strong>{group.name}</strong>
      </p>
      {series.map((of) => {
        const bar = group[of];
        return (
          bar && (
            <p key={of}>
              {words[of]}: {written(bar)}&nbsp;{unit}
              {bar.estimated && ` (${words.estimate})`}
            </p>
          )
        );
      })}
      {signs.length > 0 && <p>{signs.join(", ")}</p>}
    </div>
  );
}
