"use server";

import { staffAction } from "@/lib/action";
import { uploadPath } from "@/lib/office-imports/paths";
import { runSchema } from "@/lib/office-imports/schema";
import { startRun } from "@/lib/office-imports/start-run";
import { bookRun } from "@/lib/office-imports/uploads";

/** Begins a check or an import of uploaded files. */
export const beginRun = staffAction("imports.run", runSchema, bookRun, {
  errors: "office.imports.error",
  leadsTo: ({ upload, run, started }) => {
    // The run is booked by now: its process finds it.
    if (started) startRun(run);
    return uploadPath(upload);
  },
});
