"use server";

import { customerAction } from "@/lib/action";
import { attachmentFields } from "@/lib/messages/attachments";
import { reply, startConversation } from "@/lib/messages/mutations";
import { contactPath, conversationPath } from "@/lib/messages/paths";
import { messageSchema, replySchema } from "@/lib/messages/schema";
import { preparePhoto } from "@/lib/photos/prepare-photo";

const pictures = { named: attachmentFields, prepare: preparePhoto };

/** Sends a first message to the office. */
export const sendMessage = customerAction(messageSchema, startConversation, {
  errors: "contact.error",
  files: pictures,
  leadsTo: () => `${contactPath}?done=sent`,
});

/** Adds a message to a conversation. */
export const sendReply = customerAction(replySchema, reply, {
  errors: "contact.error",
  files: pictures,
  leadsTo: ({ id }) => `${conversationPath(id)}?done=sent`,
});
