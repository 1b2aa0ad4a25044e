/** What a segment of an address says; empty, which names nothing, where it is not well written. */
export function fromPath(segment: string): string {
  try {
    return decodeURIComponent(segment).replaceAll("\0", "");
  } catch {
    return "";
  }
}
