/** The skip link's target. */
export const contentId = "content";
