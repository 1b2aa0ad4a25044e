"use server";

import { staffAction } from "@/lib/action";
import { makeBatch, takeBatchBack } from "@/lib/reading-batches/mutations";
import { batchesPath } from "@/lib/reading-batches/paths";
import { batchSchema, makeBatchSchema } from "@/lib/reading-batches/schema";

const errors = "office.batches.error";

/** Puts all accepted readings into a new batch. */
export const handOver = staffAction("readings.export", makeBatchSchema, (staff) => makeBatch(staff), {
  errors,
  leadsTo: ({ number }) => `${batchesPath}?done=made&batch=${number}`,
});

/** Takes a batch back. */
export const takeBack = staffAction("readings.take-back", batchSchema, takeBatchBack, {
  errors,
  leadsTo: ({ number }) => `${batchesPath}?done=taken-back&batch=${number}`,
});
