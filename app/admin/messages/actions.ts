"use server";

import { staffAction } from "@/lib/action";
import { addNote, answer, assign, close } from "@/lib/office-inbox/mutations";
import { officeConversationPath } from "@/lib/office-inbox/paths";
import { answerSchema, assignmentSchema, closeSchema, noteSchema } from "@/lib/office-inbox/schema";

const errors = "office.messages.error";
const leadsTo =
  (done: "answered" | "closed" | "assigned" | "noted") =>
  ({ conversation }: { conversation: string }): string =>
    `${officeConversationPath(conversation)}?done=${done}`;

/** Answers what a customer wrote. */
export const answerMessage = staffAction("messages.answer", answerSchema, answer, {
  errors,
  leadsTo: leadsTo("answered"),
});

/** Closes a conversation without an answer. */
export const closeMessage = staffAction("messages.answer", closeSchema, close, {
  errors,
  leadsTo: leadsTo("closed"),
});

/** Gives a conversation to somebody. */
export const assignMessage = staffAction("messages.answer", assignmentSchema, assign, {
  errors,
  leadsTo: leadsTo("assigned"),
});

/** Notes something for colleagues. */
export const noteOnMessage = staffAction("messages.answer", noteSchema, addNote, {
  errors,
  leadsTo: leadsTo("noted"),
});
