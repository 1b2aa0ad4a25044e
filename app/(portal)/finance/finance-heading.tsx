import type { ReactNode } from "react";
import { PageHeading } from "@/app/_ui/page-heading";
import { tabRow } from "@/app/_ui/tab-row";
import { Tabs } from "@/app/_ui/tabs";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { invoicesPath, openItemsPath, paymentsPath } from "@/lib/invoices/paths";

/** The three pages of Finance. */
type FinanceTab = "invoices" | "openItems" | "payments";

const paths = { invoices: invoicesPath, openItems: openItemsPath, payments: paymentsPath };

type Props = {
  current: FinanceTab;
  /** A small line under the title, such as the day the figures are of. */
  note?: ReactNode;
};

/** Head of the pages of Finance: the page's name and the toolbar. */
export function FinanceHeading({ current, note }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "finance");
  return (
    <>
      <PageHeading title={t(`tab.${current}`)} note={note} />
      <Tabs
        few
        label={t("tabs")}
        tabs={tabRow(
          (["invoices", "openItems", "payments"] as const).map((tab) => ({
            href: paths[tab],
            label: t(`tab.${tab}`),
            current: tab === current,
          })),
        )}
      />
    </>
  );
}
