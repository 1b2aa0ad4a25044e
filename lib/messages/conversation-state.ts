/** Whether the office has to answer, has answered, or has closed the matter. */
export type ConversationState = "waiting" | "answered" | "closed";

/** What has become of a conversation: what the customer writes after it was closed opens it again. */
export function stateOf(
  last: { author: "customer" | "office"; writtenAt: Date },
  closedAt: Date | null,
): ConversationState {
  if (closedAt && closedAt >= last.writtenAt) return "closed";
  return last.author === "customer" ? "waiting" : "answered";
}
