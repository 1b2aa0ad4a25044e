import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Column, Columns } from "@/app/_ui/columns";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { FinanceHeading } from "@/app/(portal)/finance/finance-heading";
import { pageOf } from "@/app/(portal)/page-number";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forChosenPayer } from "@/lib/auth/session";
import { formatDayTime, today } from "@/lib/dates";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { openItemsPath } from "@/lib/invoices/paths";
import { ageing } from "@/lib/open-items/ageing";
import type { ChoiceQuery } from "@/lib/open-items/choice";
import { openItemOutlines, openItemsPage } from "@/lib/open-items/item-pages";
import { openItemsAsOf } from "@/lib/open-items/queries";
import { AgeOfItems } from "./age-of-items";
import { OwedSum } from "./owed-sum";
import { itemsAPage, PayForm } from "./pay-form";
import { StatementForm } from "./statement-form";

type Props = { searchParams: Promise<ChoiceQuery> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [language, query] = await Promise.all([getLanguage(), searchParams]);
  const title = translationsOf(language, "finance.tab")("openItems");
  return { title: isMissing(query) ? `${translationsOf(language, "form")("titlePrefix")} ${title}` : title };
}

export default async function OpenItemsPage({ searchParams }: Props) {
  const query = await searchParams;
  const day = today();
  const page = pageOf(query.page);
  const { account, payers, items, shown, asOf } = await forChosenPayer(async (customer) => {
    const [items, shown, asOf] = await Promise.all([
      openItemOutlines(customer),
      openItemsPage(customer, { page, size: itemsAPage }),
      openItemsAsOf(customer),
    ]);
    return { account: customer.account, payers: customer.payers, items, shown, asOf };
  });
  if (page > 1 && shown.length === 0) redirect(openItemsPath);

  const language = await getLanguage();
  const t = translationsOf(language, "openItems");
  const empty = translationsOf(language, "empty");
  const sums = ageing(items, day);
  const owes = sums.parts.some(({ count }) => count > 0);
  return (
    <PortalFrame account={account} current="finance">
      <FinanceHeading current="openItems" note={asOf && t("asOf", { when: formatDayTime(asOf, language) })} />
      <Columns halves>
        <Column>
          <OwedSum sums={sums} payers={payers.length} />
        </Column>
        {owes && (
          <Column side>
            <AgeOfItems parts={sums.parts} />
          </Column>
        )}
      </Columns>
      {isMissing(query) && (
        <Notice tone="danger" title={t("nothingChosen.title")} focus>
          <p>{t("nothingChosen.text")}</p>
        </Notice>
      )}
      {items.length === 0 && <Empty title={empty("title")}>{t("empty")}</Empty>}
      {items.length > 0 && (
        <PayForm
          items={items}
          shown={shown}
          page={page}
          query={query}
          day={day}
          creditCents={sums.creditCents}
          severalPayers={payers.length > 1}
        />
      )}
      <StatementForm day={day} words={messagesOf(language).openItems.statement} />
    </PortalFrame>
  );
}

/** Nothing was ticked when payment was asked for. */
const isMissing = ({ missing }: ChoiceQuery): boolean => missing === "1";
