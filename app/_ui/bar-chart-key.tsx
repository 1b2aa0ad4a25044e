import type { ReactNode } from "react";
import { type BarChartData, barsOf, type Series } from "./bar-chart-data";

type Props = Pick<BarChartData, "groups" | "words"> & {
  hatch: string;
  /** What turns the name of a series into a switch; a plain name without it. */
  switched?: (of: Series, name: ReactNode) => ReactNode;
};

/** What the bars and signs of a chart mean; only those that it shows. */
export function BarKey({ groups, words, hatch, switched = (_, name) => <span>{name}</span> }: Props) {
  const has = (sign: "partial" | "marked") => groups.some((group) => group[sign]);
  const estimated = barsOf(groups).some((bar) => bar.estimated);
  return (
    <ul className="bar-key">
      <li>
        {switched(
          "now",
          <>
            <Swatch of="now" hatch={hatch} />
            {words.now}
          </>,
        )}
      </li>
      {words.before && (
        <li>
          {switched(
            "before",
            <>
              <Swatch of="before" hatch={hatch} />
              {words.before}
            </>,
          )}
        </li>
      )}
      {estimated && (
        <li>
          <span>
            <svg width="24" height="16" className="bars-now" aria-hidden="true">
              <rect className="bar-estimate" x="1" y="1" width="22" height="14" />
            </svg>
            ≈ {words.estimate}
          </span>
        </li>
      )}
      {has("partial") && (
        <li>
          <span>* {words.partial}</span>
        </li>
      )}
      {has("marked") && (
        <li>
          <span className="bar-names">
            <svg width="14" height="14" aria-hidden="true">
              <circle cx="7" cy="7" r="5" />
            </svg>
            {words.marked}
          </span>
        </li>
      )}
    </ul>
  );
}

function Swatch({ of, hatch }: { of: Series; hatch: string }) {
  return (
    <svg width="24" height="16" className={`bars-${of}`} aria-hidden="true">
      <rect x="1" y="1" width="22" height="14" fill={of === "before" ? `url(#${hatch})` : undefined} />
    </svg>
  );
}
