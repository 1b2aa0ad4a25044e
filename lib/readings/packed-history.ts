import type { PastUse } from "@/lib/readings/reading-input";
import type { MeterHistory } from "./meter-history";

/** A meter's history with its past use as one text: as objects, three years of it are a tenth of the form's page. */
export type PackedHistory = Omit<MeterHistory, "history"> & { history: string };

/** Packs the past use as `from/to/usage`, one after the other with blanks between. */
export function packHistory({ history, ...meter }: MeterHistory): PackedHistory {
  return { ...meter, history: history.map(({ from, to, usage }) => `${from}/${to}/${usage}`).join(" ") };
}

/** What `packHistory` was given. */
export function unpackHistory({ history, ...meter }: PackedHistory): MeterHistory {
  const past: PastUse[] = history.split(" ").flatMap((packed) => {
    const [from, to, usage] = packed.split("/");
    return from && to && usage ? [{ from, to, usage }] : [];
  });
  return { ...meter, history: past };
}
