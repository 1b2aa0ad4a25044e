import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/app/_ui/back-link";
import { PageHeading } from "@/app/_ui/page-heading";
import { Status } from "@/app/_ui/status";
import { stateShapes } from "@/app/(portal)/finance/state-shapes";
import type { Payer } from "@/lib/auth/customer";
import { brand } from "@/lib/brand";
import { formatDay } from "@/lib/dates";
import type { Invoice } from "@/lib/invoices/invoice";
import { invoicesPath } from "@/lib/invoices/paths";

/** Which document this is, how it stands, and, on paper, who issued it. */
export async function BillHeading({ invoice, payers }: { invoice: Invoice; payers: readonly Payer[] }) {
  const [t, finance, language] = await Promise.all([
    getTranslations("invoice"),
    getTranslations("finance"),
    getLocale(),
  ]);
  const { number, kind, state, issuedOn, payer } = invoice;
  return (
    <>
      <BackLink href={invoicesPath}>{finance("tab.invoices")}</BackLink>
      <p className="paper-head">
        <strong>{brand.name}</strong>
        <span>
          {brand.street}, {brand.postcode} {brand.city} · {brand.phone}
        </span>
      </p>
      <p className="bill-state">
        {state && <Status shape={stateShapes[state]}>{finance(`state.${state}`)}</Status>}
        <span className="hint">{t("issued", { day: formatDay(issuedOn, language) })}</span>
      </p>
      <PageHeading
        title={t("heading", { kind, number })}
        note={payers.length > 1 ? t("payer", { code: payer.code, name: payer.name }) : undefined}
      />
    </>
  );
}
