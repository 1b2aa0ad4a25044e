import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney, formatNumber } from "@/lib/money";
import { daysLate } from "@/lib/open-items/ageing";
import { type Choice, choosable, isChosen } from "@/lib/open-items/choice";
import type { OpenItem } from "@/lib/open-items/queries";
import { itemName } from "./item-names";
import { ItemsToTick, type WrittenItem } from "./items-to-tick";

/** So many payments towards an item are told one by one; of more, only their sum. */
const paymentsTold = 3;

type Props = { items: readonly OpenItem[]; choice: Choice; day: Day; severalPayers: boolean };

/** Open items in the reader's language, those that can be paid with a box. */
export function ItemsTable({ items, choice, day, severalPayers }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "openItems");
  const money = (cents: number) => formatMoney(cents, language);
  const settled = ({ originalCents, openCents, partialPayments }: OpenItem): string[] => {
    const settledCents = originalCents - openCents;
    const paidCents = partialPayments.reduce((sum, { cents }) => sum + cents, 0);
    if (partialPayments.length > paymentsTold || paidCents !== settledCents)
      return [t("reduced", { amount: money(settledCents) })];
    return partialPayments.map(({ receivedOn, cents }) =>
      t("paid", { day: formatDay(receivedOn, language), amount: money(cents) }),
    );
  };
  const written = (item: OpenItem): WrittenItem => {
    const { originalCents, openCents, documentNumber } = item;
    const late = daysLate(item, day);
    const isCredit = openCents < 0;
    const own = choosable(item, day);
    return {
      key: own.key,
      ...(!isCredit && { cents: openCents, ticked: isChosen(choice, own) }),
      title: itemName(item, language),
      number: documentNumber,
      ...(item.invoiceNumber === documentNumber && { billed: true }),
      ...(severalPayers && { payer: t("payer", { code: item.payerCode }) }),
      due: isCredit ? "–" : formatDay(item.dueOn, language),
      late: isCredit
        ? t("inYourFavour")
        : late > 0
          ? t("days", { days: late, shown: formatNumber(late, language) })
          : t("notDue"),
      state: isCredit ? "check" : late > 0 ? "octagon" : "ring",
      open: money(openCents),
      ...(originalCents !== openCents && { original: money(originalCents), settled: settled(item) }),
    };
  };
  const columns = {
    pay: t("column.pay"),
    item: t("column.item"),
    due: t("column.due"),
    late: t("column.late"),
    original: t("column.original"),
    open: t("column.open"),
  };
  return (
    <ItemsToTick
      caption={t("choose")}
      columns={columns}
      none={t("notPaid")}
      items={items.map(written)}
      says={choice.group !== null}
    />
  );
}
