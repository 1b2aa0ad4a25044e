import { type MergeContext, type MergeCounts, upsert } from "./upsert";

/** Closes nothing: the weather of a day stays what it was, also when a file begins later. */
export async function mergeDegreeDays({ tx }: MergeContext): Promise<MergeCounts> {
  const counts = await upsert(tx, {
    into: "degree_days",
    key: ["day"],
    values: { day: "day", value: "degree_days" },
    from: "staged_degree_days",
  });
  return { ...counts, closed: 0 };
}
