/** All that the office does with a customer's data and the log keeps; the customer reads it (`settings.access.action`). */
export const officeActions = [
  "account.seen",
  "account.viewed-as-customer",
  "account.locked",
  "account.unlocked",
  "activation.resent",
  "message.seen",
  "message.answered",
  "message.closed",
  "message-pictures.seen",
  "reading.seen",
  "reading.confirmed",
  "reading.rejected",
  "reading.asked-again",
  "mail.seen",
  "second-factor.off",
] as const;

export type OfficeAction = (typeof officeActions)[number];

/** What the office does with its own things and the log keeps; no customer's data are in it. */
export type OwnAction =
  | "staff.signed-in"
  | "staff.invited"
  | "staff.activated"
  | "staff.role-changed"
  | "staff.locked"
  | "staff.unlocked"
  | "staff.second-factor-off"
  | "import.uploaded"
  | "import.checked"
  | "import.started"
  | "reminders.sent"
  | "readings.exported"
  | "readings.taken-back"
  | "template.written"
  | "template.retired"
  | "announcement.written"
  | "announcement.changed"
  | "announcement.withdrawn"
  | "mail.retried"
  | "mail.cancelled"
  | "audit.exported"
  | "account.deleted";
