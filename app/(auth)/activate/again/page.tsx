import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { SendAgain } from "@/app/(auth)/activate/send-again";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activate.again"))("title") };
}

/** After a login with the right password of an account that still waits for its activation. */
export default async function ActivateAgainPage({
  searchParams,
}: {
  searchParams: Promise<{ key?: string | string[] }>;
}) {
  const { key } = await searchParams;
  const t = await getTranslations("activate.again");
  return (
    <div className="measure stack-lg">
      <PageHeading title={t("title")} lead={t("lead")} />
      <SendAgain accountKey={typeof key === "string" ? key : ""} />
    </div>
  );
}
