/** How far the reading of a window is. */
export const windowPath = "/admin/readings/window";

/** Who has not reported yet. */
export const missingPath = `${windowPath}/missing`;
