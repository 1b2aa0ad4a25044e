/** A page's number from the address; the first one for anything else. */
export const pageOf = (asked: string | string[] | undefined): number =>
  typeof asked === "string" && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
