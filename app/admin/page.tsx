import type { Metadata } from "next";
import { PageHeading } from "@/app/_ui/page-heading";
import { forStaff } from "@/lib/auth/staff-session";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { OfficePage } from "./office-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.home")("title") };
}

export default async function OfficeHomePage() {
  const { member } = await forStaff("office.see", async ({ member }) => ({ member }));
  const t = translationsOf(await getLanguage(), "office.home");
  return (
    <OfficePage member={member} current="home">
      <PageHeading title={t("title")} />
    </OfficePage>
  );
}
