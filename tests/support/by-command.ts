import { transaction } from "@/db/client";
import * as decide from "@/lib/readings/decide";

/** Takes a reading over as the command line does, in a transaction of its own. */
export const confirmReading = (receiptNumber: string, officeName?: string) =>
  transaction("office", (tx) => decide.confirmReading({ tx, officeName }, receiptNumber));

/** Rejects a reading as the command line does. */
export const rejectReading = (receiptNumber: string, reason: string, officeName?: string) =>
  transaction("office", (tx) => decide.rejectReading({ tx, officeName }, receiptNumber, reason));
