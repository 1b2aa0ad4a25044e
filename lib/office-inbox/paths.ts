/** The office's list of conversations. */
export const inboxPath = "/admin/messages";

/** One conversation, as the office works on it. */
export const officeConversationPath = (id: string): string => `${inboxPath}/${id}`;

/** A picture that came with one of its messages. */
export const officePicturePath = (conversation: string, id: string): string =>
  `${officeConversationPath(conversation)}/attachments/${id}`;

/** Ready answers. */
export const templatesPath = `${inboxPath}/templates`;

/** Where a page says that it is still open, and hears who else has it open. */
export const presencePath = (conversation: string): string => `/api/office/presence/${conversation}`;
