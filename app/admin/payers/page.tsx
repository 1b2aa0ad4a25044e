import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Button } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { TextField } from "@/app/_ui/text-field";
import { OfficePage } from "@/app/admin/office-page";
import { forStaff } from "@/lib/auth/staff-session";
import { payerPath, payersPath } from "@/lib/customer-desk/paths";
import { askedWords } from "@/lib/customer-desk/schema";
import { findPayers } from "@/lib/customer-desk/search";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { FoundTable } from "./found-table";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.payers")("title") };
}

/** Looks payers up by whatever a caller can read out; a number that names one payer leads straight to their page. */
export default async function PayersPage({ searchParams }: Props) {
  const words = askedWords((await searchParams).q);
  const { member, found } = await forStaff("accounts.see", async (staff) => ({
    member: staff.member,
    found: await findPayers(staff, words),
  }));
  const [only, ...others] = found.payers;
  if (found.exact && only && others.length === 0) redirect(payerPath(only.code));
  const language = await getLanguage();
  const t = translationsOf(language, "office.payers");
  const empty = translationsOf(language, "empty");
  return (
    <OfficePage member={member} current="payers">
      <PageHeading title={t("title")} />
      <search aria-label={t("search")}>
        <form action={payersPath} className="office-filter">
          <TextField
            name="q"
            label={t("words")}
            hint={t("wordsHint")}
            defaultValue={words}
            inputMode="search"
            maxLength={200}
            autoComplete="off"
          />
          <Button variant="secondary">{t("find")}</Button>
        </form>
      </search>
      {found.payers.length > 0 && <FoundTable payers={found.payers} />}
      {found.more && <p className="hint">{t("more", { count: found.payers.length })}</p>}
      {words !== "" && !only && <Empty title={empty("title")}>{t("nobody")}</Empty>}
    </OfficePage>
  );
}
