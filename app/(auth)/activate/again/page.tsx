import type { Metadata } from "next";
import { PageHeading } from "@/app/_ui/page-heading";
import { SendAgain } from "@/app/(auth)/activate/send-again";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "activate.again")("title") };
}

/** After a login with the right password of an account that still waits for its activation. */
export default async function ActivateAgainPage({
  searchParams,
}: {
  searchParams: Promise<{ key?: string | string[] }>;
}) {
  const { key } = await searchParams;
  const language = await getLanguage();
  const t = translationsOf(language, "activate.again");
  return (
    <div className="measure stack-lg">
      <PageHeading title={t("title")} lead={t("lead")} />
      <SendAgain accountKey={typeof key === "string" ? key : ""} />
    </div>
  );
}
