import type { Day } from "@/lib/dates";
import { daysLate } from "./ageing";
import type { OpenItemOutline } from "./item-pages";

/** The parameters of an address, as Next hands them to a page. */
export type ChoiceQuery = Readonly<Record<string, string | string[] | undefined>>;

/** Whole groups that can be chosen at once. */
type ChosenGroup = "all" | "overdue";

/** Which open items are to be paid: a group without exceptions, and single ones besides. */
export type Choice = {
  group: ChosenGroup | null;
  items: ReadonlySet<string>;
  except: ReadonlySet<string>;
};

/** What a choice asks of an item: how the address calls it, and whether it belongs to a group. */
export type Choosable = { key: string; payable: boolean; overdue: boolean };

/** How an address calls an item: a payer has each document number once, and a payer code no full stop. */
export const itemKey = ({
  payerCode,
  documentNumber,
}: Pick<OpenItemOutline, "payerCode" | "documentNumber">): string => `${payerCode}.${documentNumber}`;

/** An item as a choice sees it on `day`. */
export const choosable = (item: OpenItemOutline, day: Day): Choosable => ({
  key: itemKey(item),
  payable: item.openCents > 0,
  overdue: daysLate(item, day) > 0,
});

/**
 * Reads a choice from an address: `choice` names a group, `item` single items, `except` what of the group is left out.
 * An address that says nothing of it chooses what is overdue of `all`, or everything where nothing is; `choice=none`
 * chooses nothing. A form sends every ticked box as `item` and says with `listed`, a line each, which boxes it had: what it had and
 * did not send was unticked.
 */
export function choiceOf(query: ChoiceQuery, all: readonly Choosable[]): Choice {
  const group = groupOf(query, all);
  const items = new Set(listOf(query.item));
  const unticked = listOf(query.listed)
    .flatMap((lines) => lines.split(/\r?\n/))
    .filter((key) => !items.has(key));
  const except = new Set([...listOf(query.except), ...unticked].filter((key) => !items.has(key)));
  return { group, items, except: group ? except : new Set() };
}

/** Credits are never chosen: nobody pays them. */
export const isChosen = (choice: Choice, item: Choosable): boolean =>
  item.payable && (choice.items.has(item.key) || isOfGroup(choice, item));

/** The items that an address chooses; with `payer`, those of one payer only. */
export function chosenItems<Item extends OpenItemOutline>(
  query: ChoiceQuery,
  items: readonly Item[],
  day: Day,
): Item[] {
  const own = items.map((item) => ({ item, as: choosable(item, day) }));
  const choice = choiceOf(
    query,
    own.map(({ as }) => as),
  );
  const [payer] = listOf(query.payer);
  return own
    .filter(({ item, as }) => isChosen(choice, as) && (payer === undefined || item.payerCode === payer))
    .map(({ item }) => item);
}

/** The shortest query that chooses the same of these items; nothing in it is unknown. */
export function choiceQuery(choice: Choice, all: readonly Choosable[]): string {
  const query = new URLSearchParams({ choice: choice.group ?? "none" });
  for (const { name, key } of namedOf(choice, all)) query.append(name, key);
  return query.toString();
}

/** What a form must say besides its own boxes, so that what is chosen of these other items stays chosen. */
export function namedOf(
  choice: Choice,
  others: readonly Choosable[],
): { name: "item" | "except"; key: string }[] {
  return others.flatMap((item) => {
    const { key } = item;
    const grouped = isOfGroup({ ...choice, except: none }, item);
    if (!item.payable || isChosen(choice, item) === grouped) return [];
    return [{ name: grouped ? ("except" as const) : ("item" as const), key }];
  });
}

function groupOf({ choice, item }: ChoiceQuery, all: readonly Choosable[]): ChosenGroup | null {
  const [name] = listOf(choice);
  if (name === "all" || name === "overdue") return name;
  if (name !== undefined || item !== undefined) return null;
  return all.some(({ payable, overdue }) => payable && overdue) ? "overdue" : "all";
}

const none: ReadonlySet<string> = new Set();

const isOfGroup = ({ group, except }: Choice, { key, overdue }: Choosable): boolean =>
  (group === "all" || (group === "overdue" && overdue)) && !except.has(key);

const listOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
