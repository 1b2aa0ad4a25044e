import { z } from "zod/mini";
import { longestMessage, topicOf } from "@/lib/messages/schema";
import { assignments, type InboxFilter, type InboxKey, inboxStates } from "@/lib/office-inbox/inbox";

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

const written = (empty: string, tooLong: string) =>
  z.string().check(
    z.overwrite((text) => text.replaceAll("\r\n", "\n").trim()),
    z.minLength(1, empty),
    z.maxLength(longestMessage, tooLong),
  );

/** An answer; `seen` is how many messages the page showed, `close` is ticked. */
export const answerSchema = z.strictObject({
  conversation: uuid,
  body: written("no-text", "too-long"),
  submissionId: uuid,
  seen: z.string().check(z.regex(/^\d{1,6}$/)),
  close: z.optional(z.string().check(z.regex(/^on$/))),
});

export type AnswerInput = z.infer<typeof answerSchema>;

/** A conversation that is closed without an answer. */
export const closeSchema = z.strictObject({ conversation: uuid });

/** To whom it is given: a member's id, or nobody's, which is empty. */
export const assignmentSchema = z.strictObject({
  conversation: uuid,
  member: z.string().check(z.regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/)),
});

export type AssignmentInput = z.infer<typeof assignmentSchema>;

/** A note for colleagues. */
export const noteSchema = z.strictObject({ conversation: uuid, note: written("no-note", "note-too-long") });

export type NoteInput = z.infer<typeof noteSchema>;

type Asked = Record<string, string | string[] | undefined>;

/** Which conversations an address asks for; what it cannot mean is left out. */
export function askedInbox({ state, topic, assigned, q, at, after }: Asked): {
  filter: InboxFilter;
  after: InboxKey | null;
} {
  const place = typeof at === "string" && !Number.isNaN(Date.parse(at)) && uuid.safeParse(after).success;
  return {
    filter: {
      state: inboxStates.find((name) => name === state) ?? "waiting",
      topic: topicOf(String(topic)) ?? undefined,
      assigned: assignments.find((name) => name === assigned),
      words: typeof q === "string" ? q.slice(0, 200) : undefined,
    },
    after: place ? { at: String(at), id: String(after) } : null,
  };
}
