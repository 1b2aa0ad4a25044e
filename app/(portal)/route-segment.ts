/** A segment of a route handler's address: it comes decoded, and the database takes no NUL. */
export const routeSegment = (segment: string): string => segment.replaceAll("\0", "");
