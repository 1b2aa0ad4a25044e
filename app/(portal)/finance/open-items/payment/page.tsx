import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { PageHeading } from "@/app/_ui/page-heading";
import { choicePath } from "@/app/(portal)/finance/open-items/paths";
import { pageOf } from "@/app/(portal)/page-number";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forChosenPayer } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import { ageing } from "@/lib/open-items/ageing";
import { type ChoiceQuery, choiceOf, choiceQuery, choosable, chosenItems } from "@/lib/open-items/choice";
import { slipsOf } from "@/lib/open-items/payment";
import { openItems, payersOfItems } from "@/lib/open-items/queries";
import { PayChosen } from "./pay-chosen";
import { WhyThisMany } from "./why-this-many";

type Props = { searchParams: Promise<ChoiceQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "openItems.slip")("name") };
}

export default async function PayOpenItemsPage({ searchParams }: Props) {
  const query = await searchParams;
  const day = today();
  const { account, items, owners } = await forChosenPayer(async (customer) => {
    const [items, owners] = await Promise.all([openItems(customer), payersOfItems(customer)]);
    return { account: customer.account, items, owners };
  });
  const chosen = chosenItems(query, items, day);
  if (chosen.length === 0) redirect(choicePath("choice=none&missing=1"));

  const language = await getLanguage();
  const t = translationsOf(language, "openItems.slip");
  const tabs = translationsOf(language, "finance.tab");
  const parts = owners.flatMap((owner) => slipsOf(chosen, owner).map((part) => ({ ...part, owner })));
  const all = items.map((item) => choosable(item, day));
  const kept = choiceQuery(choiceOf(query, all), all);
  return (
    <PortalFrame account={account} current="finance">
      <BackLink href={choicePath(kept)}>{tabs("openItems")}</BackLink>
      <PageHeading title={t("title", { count: parts.length, shown: formatNumber(parts.length, language) })} />
      <WhyThisMany parts={parts} creditCents={ageing(items, day).creditCents} />
      <PayChosen parts={parts} choice={kept} page={pageOf(query.slips)} />
      <p className="measure">{t("afterwards")}</p>
    </PortalFrame>
  );
}
