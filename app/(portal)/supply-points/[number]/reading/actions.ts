"use server";

import { customerAction } from "@/lib/action";
import { readingsSchema } from "@/lib/readings/schema";
import { receiptPath, sentPath } from "@/lib/supply-points/paths";
import { type Answer, inWords, photosOfForm, takeReadings } from "./take-readings";

/** Takes the readings of a form and leads to their receipts, or asks about them. */
export const reportReadings = customerAction(readingsSchema, takeReadings, {
  errors: "reading.error",
  figures: inWords,
  files: photosOfForm,
  leadsTo: receiptsOf,
});

function receiptsOf(answer: Answer): string | null {
  if (answer.outcome !== "accepted") return null;
  const [first, ...others] = answer.taken;
  if (first && others.length === 0) return receiptPath(first.supplyPoint, first.receiptNumber);
  return sentPath(answer.taken.map(({ receiptNumber }) => receiptNumber));
}
