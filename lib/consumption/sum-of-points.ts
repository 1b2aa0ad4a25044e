import Big from "big.js";
import type { MeteredUseService, ServiceReport, UseUnit } from "./report";

/** What several points used of one service together, in one unit; exact decimals. */
export type UseSum = {
  service: MeteredUseService;
  unit: UseUnit;
  decimals: number;
  /** Of what is known; null where nothing is. */
  now: string | null;
  /** Null unless all points with use have a year before that is known on the same days. */
  before: string | null;
  difference: string | null;
  /** Whether some points are known only in part, or not at all. */
  partial: boolean;
};

/** The use of all points by service and unit, in the order in which they first appear. */
export function sumsOf(reports: readonly ServiceReport[], range: { from: string; to: string }): UseSum[] {
  const kinds = [...new Set(reports.map(kindOf))];
  return kinds.flatMap((kind) => {
    const group = reports.filter((report) => kindOf(report) === kind);
    const [first] = group;
    if (!first) return [];
    const known = group.flatMap(({ figures }) => (figures.now?.amount == null ? [] : [figures]));
    const now = known.length > 0 ? total(known.map((figures) => figures.now?.amount ?? "0")) : null;
    const comparable = known.length > 0 && known.every((figures) => figures.before !== null);
    const before = comparable ? total(known.map((figures) => figures.before?.amount ?? "0")) : null;
    return [
      {
        service: first.service,
        unit: first.unit,
        decimals: Math.max(...group.map(({ decimals }) => decimals)),
        now,
        before,
        difference: now !== null && before !== null ? new Big(now).minus(before).toFixed() : null,
        partial: group.some(
          ({ figures: { now } }) => !now?.complete || now.from !== range.from || now.to !== range.to,
        ),
      },
    ];
  });
}

const kindOf = ({ service, unit }: ServiceReport): string => `${service} ${unit}`;

const total = (amounts: readonly string[]): string =>
  amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed();
