import type { PricedItem } from "@/lib/prices/queries";

/** Items as they come, gathered by service. */
export const byService = (items: readonly PricedItem[]) =>
  [...new Set(items.map(({ service }) => service))].map((service) => ({
    service,
    items: items.filter((item) => item.service === service),
  }));
