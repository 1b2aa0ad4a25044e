import { formatDay } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { Action, Facts, Paragraph } from "./blocks";
import type { Template } from "./template";

/** Tells of one new bill or several: amount, due day, and where to read and pay it. */
export const newInvoice: Template<"new-invoice"> = ({ bills, more, path }, { t, link, language }) => {
  const [bill] = bills;
  const count = bills.length + more;
  const one = count === 1 && bill;
  return {
    subject: one ? t("newInvoice.subject", { number: bill.number }) : t("newInvoice.subjects", { count }),
    body: (
      <>
        <Paragraph>{t("newInvoice.issued", { count })}</Paragraph>
        {one ? (
          <Facts
            items={[
              { label: t(`newInvoice.kind.${bill.kind}`), value: bill.number },
              { label: t("newInvoice.amount"), value: formatMoney(bill.cents, language) },
              { label: t("newInvoice.due"), value: formatDay(bill.dueOn, language) },
            ]}
          />
        ) : (
          <Facts
            items={bills.map(({ kind, number, cents, dueOn }) => ({
              label: `${t(`newInvoice.kind.${kind}`)} ${number}`,
              value: t("newInvoice.until", {
                amount: formatMoney(cents, language),
                day: formatDay(dueOn, language),
              }),
            }))}
          />
        )}
        {more > 0 && <Paragraph>{t("newInvoice.more", { count: more })}</Paragraph>}
        <Action href={link(path)} label={t("newInvoice.action", { count })} instead={t("linkInstead")} />
        <Paragraph>{t("newInvoice.unwanted")}</Paragraph>
      </>
    ),
  };
};
