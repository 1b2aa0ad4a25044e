import { transaction } from "@/db/client";
import * as answer from "@/lib/messages/answer";
import * as decide from "@/lib/readings/decide";

/** Takes a reading over as the command line does, in a transaction of its own. */
export const confirmReading = (receiptNumber: string, officeName?: string) =>
  transaction("office", (tx) => decide.confirmReading({ tx, officeName }, receiptNumber));

/** Rejects a reading as the command line does. */
export const rejectReading = (receiptNumber: string, reason: string, officeName?: string) =>
  transaction("office", (tx) => decide.rejectReading({ tx, officeName }, receiptNumber, reason));

/** Answers a conversation as the command line does. */
export const answerConversation = (
  conversation: string,
  { officeName, ...said }: { body: string; officeName?: string; close?: boolean },
) => transaction("office", (tx) => answer.answerConversation({ tx, officeName }, conversation, said));

/** Closes a conversation as the command line does. */
export const closeConversation = (conversation: string) =>
  transaction("office", (tx) => answer.closeConversation({ tx }, conversation));
