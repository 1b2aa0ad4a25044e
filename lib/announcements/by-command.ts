import { type Tx, transaction } from "@/db/client";
import { change, preview, withdraw, write } from "./mutations";
import { longestMs } from "./reach";
import type { AnnouncementInput } from "./schema";

// What the command line writes, each in a transaction of its own.

/** As `preview`. */
export const previewAnnouncement = (input: AnnouncementInput) => inOffice((tx) => preview({ tx }, input));

/** As `write`. */
export const writeAnnouncement = (id: string, input: AnnouncementInput) =>
  inOffice((tx) => write({ tx }, id, input));

/** As `change`. */
export const changeAnnouncement = (id: string, input: AnnouncementInput) =>
  inOffice((tx) => change({ tx }, id, input));

/** As `withdraw`. */
export const withdrawAnnouncement = (id: string) => inOffice((tx) => withdraw({ tx }, id));

/** All points may have to be looked at. */
const inOffice = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction("office", work, { deadlineMs: longestMs });
