import { Button, LinkButton } from "@/app/_ui/button";
import { PayBar } from "@/app/_ui/pay-bar";
import { Sheet } from "@/app/_ui/sheet";
import type { Day } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney } from "@/lib/money";
import { type Choice, choiceQuery, choosable, isChosen, itemKey, namedOf } from "@/lib/open-items/choice";
import type { OpenItem } from "@/lib/open-items/queries";
import { ItemPages } from "./item-pages";
import { ItemsTable } from "./items-table";
import { choicePath, payPath } from "./paths";

export const itemsAPage = 25;

type Props = {
  items: readonly OpenItem[];
  choice: Choice;
  page: number;
  day: Day;
  creditCents: number;
  severalPayers: boolean;
};

/**
 * The open items, 25 a page, to be ticked and paid: a plain form that puts what is ticked into the address. Ticks of
 * other pages travel as hidden fields, and turning the page sends the form too.
 */
export function PayForm({ items, choice, page, day, creditCents, severalPayers }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "openItems");
  const pages = Math.max(1, Math.ceil(items.length / itemsAPage));
  const current = Math.min(page, pages);
  const shown = items.slice((current - 1) * itemsAPage, current * itemsAPage);
  const onPage = new Set(shown);
  const others = items.filter((item) => !onPage.has(item));
  const chosen = (some: readonly OpenItem[]) => some.filter((item) => isChosen(choice, choosable(item, day)));
  const kept = namedOf(
    choice,
    others.map((item) => choosable(item, day)),
  );
  const words = { chosen: t("chosen"), later: t("later") };
  const query = choiceQuery(
    choice,
    items.map((item) => choosable(item, day)),
  );
  return (
    <form key={`${query} ${current}`} id="items" method="get" action={payPath}>
      <input type="hidden" name="choice" value={choice.group ?? "none"} />
      {kept.map(({ name, key }) => (
        <input key={key} type="hidden" name={name} value={key} />
      ))}
      {choice.group &&
        shown.map((item) => <input key={itemKey(item)} type="hidden" name="listed" value={itemKey(item)} />)}
      <Sheet
        foot={
          <PayBar
            chosen={sumOf(chosen(items))}
            elsewhere={sumOf(chosen(others))}
            language={language}
            words={words}
          >
            <Button>{t("pay")}</Button>
            <ChoiceLinks items={items} choice={choice} chosen={chosen(items).length} day={day} />
          </PayBar>
        }
      >
        <h2>{t("choose")}</h2>
        <ItemsTable items={shown} choice={choice} day={day} severalPayers={severalPayers} />
        {creditCents < 0 && (
          <p className="hint">{t("creditHint", { amount: formatMoney(-creditCents, language) })}</p>
        )}
      </Sheet>
      <ItemPages page={current} size={itemsAPage} total={items.length} />
    </form>
  );
}

type LinksProps = { items: readonly OpenItem[]; choice: Choice; chosen: number; day: Day };

/** Everything, all that is overdue, or nothing, each by one link; only those that would change what is chosen. */
function ChoiceLinks({ items, choice, chosen, day }: LinksProps) {
  const t = translationsOf(useLanguage(), "openItems");
  const all = items.map((item) => choosable(item, day)).filter(({ payable }) => payable);
  const overdue = all.filter((item) => item.overdue);
  const isOverdueChosen = chosen === overdue.length && overdue.every((item) => isChosen(choice, item));
  return (
    <>
      {chosen < all.length && <LinkButton href={choicePath("choice=all")}>{t("all")}</LinkButton>}
      {overdue.length > 0 && overdue.length < all.length && !isOverdueChosen && (
        <LinkButton href={choicePath("choice=overdue")}>{t("overdueOnly")}</LinkButton>
      )}
      {chosen === all.length && chosen > 0 && (
        <LinkButton href={choicePath("choice=none")}>{t("noneChosen")}</LinkButton>
      )}
    </>
  );
}

const sumOf = (items: readonly OpenItem[]) => ({
  count: items.length,
  cents: items.reduce((sum, { openCents }) => sum + openCents, 0),
});
