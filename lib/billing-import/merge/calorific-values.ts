import { type MergeContext, type MergeCounts, upsert } from "./upsert";

/** Closes nothing: gas that was burnt keeps its heating value. */
export async function mergeCalorificValues({ tx }: MergeContext): Promise<MergeCounts> {
  const counts = await upsert(tx, {
    into: "calorific_values",
    key: ["month"],
    values: { month: "month", value: "kwh_per_m3" },
    from: "staged_calorific_values",
  });
  return { ...counts, closed: 0 };
}
