import { useId } from "react";
import type { Service } from "./service-plate";
import { type Step, stepLayout } from "./step-chart-layout";

type Props = {
  /** At least one, oldest first. */
  steps: readonly Step[];
  /** The day the chart ends on. */
  until: string;
  tone: Service;
};

const percent = (share: number) => `${Number(share.toFixed(2))}%`;
const em = (length: number) => `${Number(length.toFixed(2))}em`;

/**
 * A value over time, from step to step: what holds is solid, what held hatched, what is announced a dotted outline.
 * Hidden from readers: the table that always follows says the same.
 */
export function StepChart({ steps, until, tone }: Props) {
  const hatch = useId();
  const { height, zero, bars, labels, years } = stepLayout(steps, until);
  const stepOf = (key: string) => steps.find(({ from }) => from === key);
  return (
    <svg className={`step-chart step-chart-${tone}`} width="100%" height={em(height)} aria-hidden="true">
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="step-hatch" width="1.75" height="6" />
      </pattern>
      {bars.map(({ key, x, width, y, height }) => (
        <rect
          key={key}
          className={`step-${stepOf(key)?.when}`}
          fill={stepOf(key)?.when === "past" ? `url(#${hatch})` : undefined}
          x={percent(x)}
          y={em(y)}
          width={percent(width)}
          height={em(height)}
        />
      ))}
      <rect className="step-axis" y={em(zero)} width="100%" height="2" />
      {labels.map(({ key, x, y, anchor, at }) => (
        <text
          key={`${key} ${at}`}
          className={`step-label step-label-${stepOf(key)?.when} step-at-${at}`}
          x={percent(x)}
          y={em(y)}
          textAnchor={anchor}
        >
          {stepOf(key)?.label}
        </text>
      ))}
      {years.map(({ year, x }) => (
        <g key={year} className="step-year">
          <line x1={percent(x)} x2={percent(x)} y1={em(height - 2)} y2={em(height - 1.5)} />
          <text x={percent(x)} y={em(height - 0.4)} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </svg>
  );
}
