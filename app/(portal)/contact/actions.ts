"use server";

import { customerAction } from "@/lib/action";
import { reply, startConversation } from "@/lib/messages/mutations";
import { contactPath, conversationPath } from "@/lib/messages/paths";
import { messageSchema, replySchema } from "@/lib/messages/schema";

/** Sends a first message to the office. */
export const sendMessage = customerAction(messageSchema, startConversation, {
  errors: "contact.error",
  leadsTo: () => `${contactPath}?done=sent`,
});

/** Adds a message to a conversation. */
export const sendReply = customerAction(replySchema, reply, {
  errors: "contact.error",
  leadsTo: ({ id }) => `${conversationPath(id)}?done=sent`,
});
