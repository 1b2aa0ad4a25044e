import { addDays, addMonths, type Day, daysBetween, isDay } from "@/lib/dates";
import { type Period, periodsIn, type Step, steps } from "./periods";

/** What of the use is shown: it stands in the address, so that a view can be kept and sent. */
export type View = {
  step: Step;
  /** Both inclusive; borders of `step` unless the range is one's own. */
  from: Day;
  to: Day;
  own: boolean;
  /** The unit of gas. */
  unit: "m3" | "kWh";
  /** Services that are shown; null for all there are. */
  services: readonly string[] | null;
};

/** A field of the own range that cannot be used. */
export type ViewFault = { field: "from" | "to"; reason: "not-a-day" | "before-from" | "too-long" };

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** How many periods of a kind are shown: one year, three years, five years. */
const shownPeriods = { months: 12, quarters: 4, halves: 6, years: 5 } satisfies Record<Step, number>;
const longestYears = 25;
const mostMonthBars = 36;
/** So early in a year there is hardly anything of it to see: the year before is shown. */
const monthsBeforeNewYear = 2;

/** The view that an address asks for; what it does not say, or says wrongly, is as at first. */
export function viewOf(query: Query, day: Day): { view: View; faults: ViewFault[] } {
  const one = (name: string) => (typeof query[name] === "string" ? (query[name] as string) : undefined);
  const unit = one("unit") === "kWh" ? "kWh" : "m3";
  const services = one("services")?.split(",").slice(0, 3) ?? null;
  const step = steps.find((known) => known === one("view")) ?? "months";
  const whole = { ...wholePeriods(step, one("until"), day), step, own: false, unit, services } as const;
  if (one("view") !== "range") return { view: whole, faults: [] };
  const faults = faultsOfRange(one("from"), one("to"));
  if (faults.length > 0) return { view: whole, faults };
  const [from, to] = [String(one("from")), String(one("to"))];
  const ownStep = addMonths(from, mostMonthBars) > to ? "months" : "years";
  return { view: { from, to, step: ownStep, own: true, unit, services }, faults: [] };
}

/** The query of an address that shows a view; changes are laid over it. */
export function viewQuery(view: View, changes: Partial<View> = {}): string {
  const { step, from, to, own, unit, services } = { ...view, ...changes };
  const range: Record<string, string> = own ? { view: "range", from, to } : { view: step, until: to };
  return new URLSearchParams({
    ...range,
    ...(unit === "kWh" ? { unit } : {}),
    ...(services ? { services: services.join(",") } : {}),
  }).toString();
}

/** The view a step earlier (-1) or later (1): as long, right beside it; null where it would begin after `day`. */
export function neighbour(view: View, direction: -1 | 1, day: Day): View | null {
  const moved = view.own ? movedByDays(view, direction) : movedByPeriods(view, direction);
  return moved.from > day || moved.from < "1950-01-01" ? null : { ...view, ...moved };
}

/** The periods that a view shows, oldest first; an own range cuts its first and last one. */
export const periodsOf = ({ step, from, to }: View): Period[] => periodsIn(step, from, to);

function wholePeriods(step: Step, until: string | undefined, day: Day): { from: Day; to: Day } {
  const settled = step === "years" || step === "halves" ? day : addMonths(day, -monthsBeforeNewYear);
  const end = until && isDay(until) && until >= "1950-01-01" && until <= "2199-12-31" ? until : settled;
  const to = `${end.slice(0, 4)}-12-31`;
  const years = { months: 1, quarters: 1, halves: 3, years: shownPeriods.years }[step];
  return { from: addDays(addMonths(to, -12 * years), 1), to };
}

function movedByPeriods({ step, from, to }: View, direction: -1 | 1): { from: Day; to: Day } {
  const months = { months: 12, quarters: 12, halves: 12, years: 12 }[step] * direction;
  return { from: addMonths(from, months), to: addDays(addMonths(addDays(to, 1), months), -1) };
}

function movedByDays({ from, to }: View, direction: -1 | 1): { from: Day; to: Day } {
  const days = (daysBetween(from, to) + 1) * direction;
  return { from: addDays(from, days), to: addDays(to, days) };
}

function faultsOfRange(from: string | undefined, to: string | undefined): ViewFault[] {
  const usable = (day: string | undefined) =>
    isDay(day) && String(day) >= "1950-01-01" && String(day) <= "2199-12-31";
  const faults: ViewFault[] = [];
  if (!usable(from)) faults.push({ field: "from", reason: "not-a-day" });
  if (!usable(to)) faults.push({ field: "to", reason: "not-a-day" });
  if (faults.length > 0 || !from || !to) return faults;
  if (to < from) return [{ field: "to", reason: "before-from" }];
  return to >= addMonths(from, 12 * longestYears) ? [{ field: "to", reason: "too-long" }] : [];
}
