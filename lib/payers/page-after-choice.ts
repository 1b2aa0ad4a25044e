const objects = [
  { within: /^\/supply-points\//, list: "/" },
  { within: /^\/finance\/invoices\/./, list: "/finance/invoices" },
];

/**
 * The page to go on at once another payer is chosen: the same one, but for a page of one point or one bill, which the other
 * payer does not have. What was filtered by, and the place in a list, belong to the payer before; a range of time does not.
 */
export function pageAfterChoice(path: string): string {
  const [page = "/", query] = path.split("?", 2);
  const list = objects.find(({ within }) => within.test(page))?.list;
  if (list) return list;
  return page === "/consumption" && query ? `${page}?${query}` : page;
}
