import Link from "next/link";
import { Table } from "@/app/_ui/table";
import { payerPath } from "@/lib/customer-desk/paths";
import type { FoundPayer } from "@/lib/customer-desk/search";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

/** Payers that a search found, each with what of theirs it found. */
export function FoundTable({ payers }: { payers: readonly FoundPayer[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.payers");
  return (
    <Table
      caption={t("found")}
      columns={[
        { label: t("column.payer") },
        { label: t("column.address") },
        { label: t("column.by") },
        { label: t("column.logins") },
      ]}
      rows={payers.map(({ code, name, street, postcode, city, closed, matches, logins }) => ({
        key: code,
        cells: [
          <Link key="payer" prefetch={false} href={payerPath(code)}>
            {code} · {name}
          </Link>,
          <>
            {street}, {postcode}&nbsp;{city}
            {closed && <small>{t("closed")}</small>}
          </>,
          matches.map(({ by, what }) => t(`by.${by}`, { what })).join(", "),
          logins.join(", ") || "–",
        ],
      }))}
    />
  );
}
