import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { PageHeading } from "@/app/_ui/page-heading";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { isLarge } from "@/lib/data-export/estimate";
import { latestDataExport } from "@/lib/data-export/queries";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { Contents } from "./contents";
import { CopyStatus } from "./copy-status";
import { NewCopy } from "./new-copy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "myData")("title") };
}

/** A copy of all that is held: at once where it is small, else made in the background. */
export default async function MyDataPage() {
  const { account, large, copy } = await forCustomer(async (customer) => {
    const [large, copy] = await Promise.all([isLarge(customer), latestDataExport(customer)]);
    return { account: customer.account, large, copy };
  });
  const t = translationsOf(await getLanguage(), "myData");
  const shown = large || copy?.state === "ready" || copy?.state === "waiting" ? copy : null;
  const standing = shown?.state === "ready" || shown?.state === "waiting";
  return (
    <PortalFrame account={account} current="settings">
      <div className="measure stack-lg">
        <div>
          <BackLink href="/settings">{t("back")}</BackLink>
          <PageHeading title={t("title")} lead={t("lead")} />
        </div>
        {shown && <CopyStatus copy={shown} email={account.email} />}
        {!standing && <NewCopy large={large} email={account.email} again={shown !== null} />}
        <p className="hint">{t("care")}</p>
        <Contents />
      </div>
    </PortalFrame>
  );
}
