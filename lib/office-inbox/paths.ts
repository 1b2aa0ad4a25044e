/** The office's list of conversations. */
export const inboxPath = "/admin/messages";

/** One conversation, as the office works on it. */
export const officeConversationPath = (id: string): string => `${inboxPath}/${id}`;

/** A picture that came with one of its messages. */
export const officePicturePath = (conversation: string, id: string): string =>
  `${officeConversationPath(conversation)}/attachments/${id}`;
