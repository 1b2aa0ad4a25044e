import { Button, LinkButton } from "@/app/_ui/button";
import { PayBar } from "@/app/_ui/pay-bar";
import { Sheet } from "@/app/_ui/sheet";
import type { Day } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney } from "@/lib/money";
import {
  type Choice,
  type ChoiceQuery,
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

export const itemsAPage = 20;

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
 * The open items, twenty a page, to be ticked and paid: a plain form that puts what is ticked into the address. Ticks of
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
    >
      <Button>{t("pay")}</Button>
      <ChoiceLinks all={all.filter(({ payable }) => payable)} choice={choice} />
    </PayBar>
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

type LinksProps = { all: readonly ReturnType<typeof choosable>[]; choice: Choice };

/** Everything, all that is overdue, or nothing, each by one link; only those that would change what is chosen. */
function ChoiceLinks({ all, choice }: LinksProps) {
  const t = translationsOf(useLanguage(), "openItems");
  const overdue = all.filter((item) => item.overdue);
  const chosen = all.filter((item) => isChosen(choice, item));
  const isOverdueChosen = chosen.length === overdue.length && chosen.every((item) => item.overdue);
  return (
    <>
      {chosen.length < all.length && <LinkButton href={choicePath("choice=all")}>{t("all")}</LinkButton>}
      {overdue.length > 0 && overdue.length < all.length && !isOverdueChosen && (
        <LinkButton href={choicePath("choice=overdue")}>{t("overdueOnly")}</LinkButton>
      )}
      {chosen.length === all.length && (
        <LinkButton href={choicePath("choice=none")}>{t("noneChosen")}</LinkButton>
      )}
    </>
  );
}

const sumOf = (items: readonly { cents: number }[]) => ({
  count: items.length,
  cents: items.reduce((sum, { cents }) => sum + cents, 0),
});
