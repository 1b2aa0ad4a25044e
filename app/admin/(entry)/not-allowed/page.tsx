import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.notAllowed")("title") };
}

/** Where the gate sends who is signed in and whose role may not do what they asked for. */
export default async function NotAllowedPage() {
  const t = translationsOf(await getLanguage(), "office.notAllowed");
  return (
    <div className="measure stack-lg">
      <PageHeading title={t("title")} lead={t("lead")} />
      <Actions>
        <LinkButton variant="primary" href="/admin">
          {t("back")}
        </LinkButton>
      </Actions>
    </div>
  );
}
