/** The page with the form and the customer's conversations. */
export const contactPath = "/contact";

/** One conversation. */
export const conversationPath = (id: string): string => `${contactPath}/${id}`;
