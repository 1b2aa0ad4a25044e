/** What an address of prices may ask for. */
export type OpenedHistory = { history?: string | string[] };

/** The code of the item whose history an address opens. */
export const openedHistory = ({ history }: OpenedHistory): string | undefined =>
  typeof history === "string" ? history : undefined;
