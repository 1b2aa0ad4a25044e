import { addDays, type Day, daysBetween } from "@/lib/dates";

/** A value that held from a day until the next one's. */
export type Step = { from: Day; value: number; label: string; when: "past" | "current" | "announced" };

/** Horizontal measures are percent of the width, vertical ones em. */
type StepBar = { key: Day; x: number; width: number; y: number; height: number };
type StepLabel = {
  key: Day;
  x: number;
  y: number;
  anchor: "start" | "end";
  /** Where it has room: below 48em, from there on, or at every width. */
  at: "phone" | "wide" | "all";
};
export type StepLayout = {
  height: number;
  zero: number;
  bars: StepBar[];
  labels: StepLabel[];
  years: { year: number; x: number }[];
};

const plot = 7;
const labelRoom = 1.4;
const yearRoom = 2;
const letter = 0.58;
const yearLabel = 3.2;
/** The least width that a drawing has, in em: on phones, and from 48em. */
const widths = { phone: 15, wide: 40 };

type Placed = Omit<StepLabel, "at"> & { characters: number };
type Box = { left: number; right: number; top: number; bottom: number };

/** Where the steps of a chart stand that ends on `until`, or a little after its last step; steps oldest first. */
export function stepLayout(steps: readonly Step[], until: Day): StepLayout {
  const first = steps[0]?.from ?? until;
  const last = steps.at(-1)?.from ?? until;
  const least = addDays(last, Math.ceil(daysBetween(first, last) / 12) + 1);
  const end = until > least ? until : least;
  const days = daysBetween(first, end);
  const place = (day: Day) => (daysBetween(first, day) / days) * 100;

  const values = steps.map(({ value }) => value);
  const [highest, lowest] = [Math.max(0, ...values), Math.min(0, ...values)];
  const head = highest > 0 ? labelRoom : 0.25;
  const foot = lowest < 0 ? labelRoom : 0;
  const level = (value: number) => head + ((highest - value) / (highest - lowest || 1)) * plot;
  const zero = level(0);

  const bars = steps.map(({ from, value }, at) => {
    const x = place(from);
    const next = steps[at + 1];
    return {
      key: from,
      x,
      width: (next ? place(next.from) : 100) - x,
      y: Math.min(level(value), zero),
      height: Math.abs(level(value) - zero),
    };
  });
  return {
    height: head + plot + foot + yearRoom,
    zero,
    bars,
    labels: labelsOf(steps, bars),
    years: yearsOf(first, end, place),
  };
}

/** A value stands once where it stands alike at both widths. */
function labelsOf(steps: readonly Step[], bars: readonly StepBar[]): StepLabel[] {
  const [phone, wide] = [placed(steps, bars, widths.phone), placed(steps, bars, widths.wide)];
  const alike = (some: readonly Placed[]) => (label: Placed) =>
    some.some(({ key, anchor }) => key === label.key && anchor === label.anchor);
  return [
    ...wide.map((label) => ({ ...label, at: alike(phone)(label) ? ("all" as const) : ("wide" as const) })),
    ...phone.filter((label) => !alike(wide)(label)).map((label) => ({ ...label, at: "phone" as const })),
  ].map(({ characters: _, ...label }) => label);
}

/** Values that touch neither a bar nor one another: today's first, then the oldest, then the newer before the older. */
function placed(steps: readonly Step[], bars: readonly StepBar[], width: number): Placed[] {
  const newest = steps.map((_, at) => at).reverse();
  const current = newest.filter((at) => steps[at]?.when === "current");
  const labels: Placed[] = [];
  for (const at of new Set([...current, 0, ...newest])) {
    const [step, bar] = [steps[at], bars[at]];
    if (!step || !bar) continue;
    const y = step.value < 0 ? bar.y + bar.height + 1.1 : bar.y - 0.4;
    const label = { key: bar.key, x: bar.x, y, characters: step.label.length };
    const taken = [
      ...bars.map((other) => barBox(other, width)),
      ...labels.map((other) => boxOf(other, width)),
    ];
    const free = (["start", "end"] as const).find((anchor) => {
      const box = boxOf({ ...label, anchor }, width);
      return box.left >= 0 && box.right <= width && !taken.some((other) => overlap(box, other));
    });
    if (free) labels.push({ ...label, anchor: free });
  }
  return labels;
}

function boxOf({ x, y, anchor, characters }: Placed, width: number): Box {
  const [at, long] = [(x / 100) * width, characters * letter + 0.2];
  const left = anchor === "start" ? at : at - long;
  return { left, right: left + long, top: y - 0.8, bottom: y + 0.2 };
}

function barBox({ x, width, y, height }: StepBar, of: number): Box {
  return { left: (x / 100) * of, right: ((x + width) / 100) * of, top: y, bottom: y + height };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** New years, so many of them that their numbers have room on a phone. */
function yearsOf(first: Day, end: Day, place: (day: Day) => number): StepLayout["years"] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(end.slice(0, 4))];
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
    .map((year) => ({ year, x: place(`${year}-01-01`) }))
    .filter(({ x }) => Math.min(x, 100 - x) * widths.phone >= (yearLabel / 2) * 100);
  const apart = ((all[1]?.x ?? 100) - (all[0]?.x ?? 0)) * (widths.phone / 100);
  const stride = Math.ceil(yearLabel / apart);
  return all.filter((_, at) => (all.length - 1 - at) % stride === 0);
}
