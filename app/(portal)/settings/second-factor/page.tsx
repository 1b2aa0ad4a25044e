import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { brand } from "@/lib/brand";
import { formatDay, today } from "@/lib/dates";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { ownFactor } from "@/lib/second-factor/own-factor";
import { scanCode } from "@/lib/second-factor/scan-code";
import { otpauthUri } from "@/lib/second-factor/totp";
import { SecondFactor } from "./second-factor";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "settings.secondFactor")("title") };
}

export default async function SecondFactorPage({ searchParams }: Props) {
  const { account, factor } = await forCustomer(async (customer) => ({
    account: customer.account,
    factor: await ownFactor(customer),
  }));
  const { done } = await searchParams;
  const language = await getLanguage();
  const t = translationsOf(language, "settings.secondFactor");
  const on = factor.state === "on" && {
    since: t("since", { day: formatDay(today(factor.since), language) }),
    left: t("left", { count: factor.codesLeft }),
  };
  const uri = factor.state === "begun" ? otpauthUri(factor.secret, account.username, brand.name) : "";
  const begun = factor.state === "begun" && { secret: factor.secret, uri, picture: scanCode(uri) };
  return (
    <PortalFrame account={account} current="settings">
      <div className="measure stack-lg">
        <BackLink href="/settings">{t("back")}</BackLink>
        <PageHeading title={t("title")} lead={t("lead")} />
        {done === "off" && factor.state === "off" && <Notice tone="ok" title={t("done.off")} focus />}
        <SecondFactor
          on={on || null}
          begun={begun || null}
          words={messagesOf(language).settings.secondFactor}
          form={formWords(language)}
        />
      </div>
    </PortalFrame>
  );
}
