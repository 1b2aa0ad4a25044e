/** One bar. `label` is its value as written, without unit. */
export type Bar = { value: number; label: string; estimated?: boolean };

/** Two bars of one period: its own, and that of the year before. */
export type BarGroup = {
  /** First and last day, which an own range can be made of. */
  from: string;
  to: string;
  /** Short for the axis, long for what is told of it. */
  label: string;
  name: string;
  now?: Bar;
  before?: Bar;
  /** Only a part of the period is known. */
  partial?: boolean;
  /** A meter was exchanged in it. */
  marked?: boolean;
};

/** What a chart shows; all words come translated. */
export type BarChartData = {
  /** Says what is shown, and its unit. */
  title: string;
  tone: "water" | "heat" | "gas";
  /** Follows a value: `m³`. */
  unit: string;
  groups: readonly BarGroup[];
  /** Names of the two series, without the second where nothing is compared, and the key of the signs. */
  words: { now: string; before?: string; estimate: string; partial: string; marked: string };
};

/** Which of the two series are drawn. */
export type Series = "now" | "before";

/** Every bar of a chart. */
export const barsOf = (groups: readonly BarGroup[]): Bar[] =>
  groups.flatMap(({ now, before }) => [now, before].filter((bar) => bar !== undefined));

/** The largest value, at least something: the axis begins at zero. */
export const largest = (groups: readonly BarGroup[]): number =>
  Math.max(...barsOf(groups).map(({ value }) => value), 0) || 1;

/** A value as it stands at its bar. */
export const written = ({ label, estimated }: Bar): string => (estimated ? `≈\u2009${label}` : label);

/** The label of a period; a star where only a part of it is known. */
export const named = ({ label, partial }: BarGroup): string => (partial ? `${label}*` : label);

/** Length as an SVG attribute: `1.25em`, `8.33%`. */
export const length = (value: number, unit: "em" | "%"): string => `${Math.round(value * 100) / 100}${unit}`;
