/** Where the office's readings stand. */
export const reviewPath = "/admin/readings";

/** The page of one reading. */
export const reviewedPath = (receiptNumber: string): string =>
  `${reviewPath}/${encodeURIComponent(receiptNumber)}`;
