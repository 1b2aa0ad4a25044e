import { PayBar } from "@/app/_ui/pay-bar";
import { Sheet } from "@/app/_ui/sheet";
import type { Day } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney } from "@/lib/money";
import {
  type Choice,
  type ChoiceQuery,
  type Choosable,
  choiceOf,
  choiceQuery,
  choosable,
  isChosen,
  itemKey,
  namedOf,
} from "@/lib/open-items/choice";
import type { OpenItemOutline } from "@/lib/open-items/item-pages";
import type { OpenItem } from "@/lib/open-items/queries";
import { ItemPages } from "./item-pages";
import { ItemsTable } from "./items-table";
import { choicePath, payPath } from "./paths";

export const itemsAPage = 15;

type Props = {
  /** All that is open, and of it what the page shows. */
  items: readonly OpenItemOutline[];
  shown: readonly OpenItem[];
  page: number;
  query: ChoiceQuery;
  day: Day;
  creditCents: number;
  severalPayers: boolean;
};

/**
 * The open items, fifteen a page, to be ticked and paid: a plain form that puts what is ticked into the address. Ticks of
 * other pages travel as hidden fields, and turning the page sends the form too.
 */
export function PayForm({ items, shown, page, query, day, creditCents, severalPayers }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "openItems");
  const all = items.map((item) => ({ ...choosable(item, day), cents: item.openCents }));
  const choice = choiceOf(query, all);
  const here = new Set(shown.map(itemKey));
  const others = all.filter(({ key }) => !here.has(key));
  const isToPay = all.some(({ payable }) => payable);
  const bar = (
    <PayBar
      chosen={sumOf(all.filter((item) => isChosen(choice, item)))}
      elsewhere={sumOf(others.filter((item) => isChosen(choice, item)))}
      language={language}
      words={{ chosen: t("chosen"), later: t("later") }}
      pay={t("pay")}
      choices={choicesOf(all, choice).map((name) => ({
        href: choicePath(`choice=${name}`),
        label: t(`choice.${name}`),
      }))}
    />
  );
  return (
    // A form of its own for every choice: boxes keep what they came with, and a link may have chosen anew.
    <form key={`${choiceQuery(choice, all)} ${page}`} id="items" method="get" action={payPath}>
      <input type="hidden" name="choice" value={choice.group ?? "none"} />
      {namedOf(choice, others).map(({ name, key }) => (
        <input key={key} type="hidden" name={name} value={key} />
      ))}
      <Sheet foot={isToPay && bar}>
        <h2>{isToPay ? t("choose") : t("yours")}</h2>
        <ItemsTable items={shown} choice={choice} day={day} severalPayers={severalPayers} />
        {creditCents < 0 && isToPay && (
          <p className="hint">{t("creditHint", { amount: formatMoney(-creditCents, language) })}</p>
        )}
      </Sheet>
      <ItemPages page={page} size={itemsAPage} total={items.length} />
    </form>
  );
}

/** Everything, all that is overdue, or nothing: what one link chooses, where it is not chosen already. */
function choicesOf(all: readonly Choosable[], choice: Choice): ("all" | "overdue" | "none")[] {
  const payable = all.filter((item) => item.payable);
  const overdue = payable.filter((item) => item.overdue);
  const chosen = payable.filter((item) => isChosen(choice, item));
  if (chosen.length === payable.length) return ["none"];
  const isOverdueChosen = chosen.length === overdue.length && chosen.every((item) => item.overdue);
  return overdue.length > 0 && overdue.length < payable.length && !isOverdueChosen
    ? ["all", "overdue"]
    : ["all"];
}

const sumOf = (items: readonly { cents: number }[]) => ({
  count: items.length,
  cents: items.reduce((sum, { cents }) => sum + cents, 0),
});
