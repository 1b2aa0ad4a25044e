import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { Sheet } from "@/app/_ui/sheet";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { pageOf } from "@/app/(portal)/page-number";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { officeActs } from "@/lib/audit/office-acts";
import { forCustomer } from "@/lib/auth/session";
import { formatDayTime } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { wordOfAction } from "./word-of-action";

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "settings.access")("title") };
}

export default async function AccessPage({ searchParams }: Props) {
  const number = pageOf((await searchParams).page);
  const { account, acts, pages } = await forCustomer(async (customer) => ({
    account: customer.account,
    ...(await officeActs(customer, number)),
  }));
  const language = await getLanguage();
  const t = translationsOf(language, "settings.access");
  const empty = translationsOf(language, "empty");
  const rows = acts.map(({ at, by, action }) =>
    textRow(formatDayTime(at, language), by ?? t("office"), wordOfAction(action, language)),
  );
  const href = (page: number) => `/settings/access?page=${page}`;
  return (
    <PortalFrame account={account} current="settings">
      <BackLink href="/settings">{t("back")}</BackLink>
      <PageHeading title={t("title")} lead={t("lead")} />
      {rows.length > 0 ? (
        <Sheet>
          <Table
            caption={t("caption")}
            columns={[{ label: t("column.at") }, { label: t("column.by") }, { label: t("column.action") }]}
            rows={rows}
            prose
          />
        </Sheet>
      ) : (
        <Empty title={empty("title")}>{t("empty")}</Empty>
      )}
      {pages > 1 && (
        <nav aria-label={t("pages")}>
          <Actions>
            {number > 1 && <LinkButton href={href(number - 1)}>{t("newer")}</LinkButton>}
            {number < pages && <LinkButton href={href(number + 1)}>{t("older")}</LinkButton>}
          </Actions>
        </nav>
      )}
    </PortalFrame>
  );
}
