/** All that the office does with a customer's data and the log keeps; the customer reads it (`settings.access.action`). */
export const officeActions = [
  "message.answered",
  "message.closed",
  "message-pictures.seen",
  "reading.confirmed",
  "reading.rejected",
  "second-factor.off",
] as const;

export type OfficeAction = (typeof officeActions)[number];

/** What the office does that touches no one customer's data. */
export type PublicAction = `announcement.${"written" | "changed" | "withdrawn"}`;
