"use server";

import {
  inWords,
  photosOfForm,
  takeReadings,
} from "@/app/(portal)/supply-points/[number]/reading/take-readings";
import { linkAction } from "@/lib/action";
import { readingLinkPath } from "@/lib/auth/reading-link";
import { today } from "@/lib/dates";
import { linkedReadings } from "@/lib/readings/linked-readings";
import { readingsSchema } from "@/lib/readings/schema";

/** Takes the readings of the point that a reminder's link opens, and leads to a receipt that names nobody. */
export const reportByLink = linkAction(
  readingsSchema,
  async (reporter, { supplyPoint }, input, photos) =>
    takeReadings(reporter, await linkedReadings(reporter, supplyPoint, input, today()), photos),
  {
    errors: "reading.error",
    figures: inWords,
    files: photosOfForm,
    leadsTo: (answer, key) =>
      answer.outcome === "accepted"
        ? sentByLinkPath(
            key,
            answer.taken.map(({ receiptNumber }) => receiptNumber),
          )
        : null,
  },
);

const sentByLinkPath = (key: string, receiptNumbers: readonly string[]): string =>
  `${readingLinkPath(key)}/sent?${new URLSearchParams(receiptNumbers.map((number) => ["receipt", number]))}`;
