/** The page with the form and the customer's conversations. */
export const contactPath = "/contact";

/** A picture of a conversation. */
export const attachmentPath = (conversation: string, id: string): string =>
  `${conversationPath(conversation)}/attachments/${id}`;

/** One conversation. */
export const conversationPath = (id: string): string => `${contactPath}/${id}`;
