import type { PricedItem } from "@/lib/prices/queries";

/** Names with numbers in them stand by their size: DN 21 before DN 100. */
const names = new Intl.Collator("sl", { numeric: true });

/** Items gathered by service and sorted by name within each component; both keep the order in which they come. */
export function byService(items: readonly PricedItem[]) {
  const components = [...new Set(items.map(({ component }) => component))];
  const place = ({ component }: PricedItem) => components.indexOf(component);
  return [...new Set(items.map(({ service }) => service))].map((service) => ({
    service,
    items: items
      .filter((item) => item.service === service)
      .sort((a, b) => place(a) - place(b) || names.compare(a.name, b.name)),
  }));
}
