import type { Reason } from "./exported-table";

/** Tables of which nothing is in a copy, each with the reason. */
export const notExported: Record<string, Reason> = {
  announcements: "public",
  announcement_texts: "public",
  // Which streets or points an announcement is for; what is held of a person is which points are theirs.
  announcement_targets: "public",
  calorific_values: "public",
  degree_days: "public",
  price_items: "public",
  prices: "public",
  imports: "nobodys",
  // Who of the office brought billing data in; what they quote of a row is in the payer's own tables once it is imported.
  import_uploads: "staff",
  import_runs: "staff",
  captchas: "nobodys",
  staff: "staff",
  staff_sessions: "staff",
  staff_tokens: "staff",
  staff_second_factors: "staff",
  staff_recovery_codes: "staff",
  // Which readings went to billing together; when each went is with the reading.
  reading_batches: "notes",
  reading_batch_rows: "notes",
  conversation_readers: "notes",
  answer_templates: "nobodys",
  // Keyed hashes of names and network addresses, a day old at most: nothing can be read from them, not by us either.
  throttle_events: "secret",
  data_export_parts: "copy",
};
