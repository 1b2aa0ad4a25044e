import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { PageHeading } from "@/app/_ui/page-heading";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { CopyStatus } from "@/app/(portal)/settings/my-data/copy-status";
import { NewCopy } from "@/app/(portal)/settings/my-data/new-copy";
import { forCustomer } from "@/lib/auth/session";
import { isLarge } from "@/lib/data-export/estimate";
import { myDataPath } from "@/lib/data-export/paths";
import { dataExportById } from "@/lib/data-export/queries";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "myData")("title") };
}

/** One copy, to which its mail leads. */
export default async function CopyPage({ params }: Props) {
  const { id } = await params;
  const { account, large, copy } = await forCustomer(async (customer) => {
    const [large, copy] = await Promise.all([isLarge(customer), dataExportById(customer, id)]);
    return { account: customer.account, large, copy };
  });
  if (!copy) notFound();
  const t = translationsOf(await getLanguage(), "myData");
  const over = copy.state === "gone" || copy.state === "failed";
  return (
    <PortalFrame account={account} current="settings">
      <div className="measure stack-lg">
        <div>
          <BackLink href={myDataPath}>{t("title")}</BackLink>
          <PageHeading title={t("title")} />
        </div>
        <CopyStatus copy={copy} email={account.email} />
        {over && <NewCopy large={large} email={account.email} again />}
        <p className="hint">{t("care")}</p>
      </div>
    </PortalFrame>
  );
}
