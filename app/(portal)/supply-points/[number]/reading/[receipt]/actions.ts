"use server";

import { customerAction } from "@/lib/action";
import { withdrawReading } from "@/lib/readings/mutations";
import { withdrawalSchema } from "@/lib/readings/schema";
import { receiptPath } from "@/lib/supply-points/paths";

/** Takes a reading back and leads to its receipt, which says so. */
export const takeBackReading = customerAction(withdrawalSchema, withdrawReading, {
  errors: "receipt.error",
  leadsTo: ({ supplyPoint, receiptNumber }) => receiptPath(supplyPoint, receiptNumber),
});
