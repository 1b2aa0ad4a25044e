import type { StatusShape } from "@/app/_ui/status";
import type { RunState } from "@/lib/office-imports/history";

/** What a state of a run looks like beside its word. */
export const runShapes: Record<RunState, StatusShape> = {
  running: "half",
  "broken-off": "cross",
  fault: "octagon",
  refused: "octagon",
  checked: "ring",
  imported: "check",
};
