import { BackLink } from "@/app/_ui/back-link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Status } from "@/app/_ui/status";
import { stateShapes } from "@/app/(portal)/finance/state-shapes";
import type { Payer } from "@/lib/auth/customer";
import { brand } from "@/lib/brand";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Invoice } from "@/lib/invoices/invoice";
import { invoicesPath } from "@/lib/invoices/paths";
import { Ties } from "./ties";

/** Which document this is, how it stands, and, on paper, who issued it. */
export function BillHeading({ invoice, payers }: { invoice: Invoice; payers: readonly Payer[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "invoice");
  const finance = translationsOf(language, "finance");
  const { number, kind, state, issuedOn, payer, cancelledOn } = invoice;
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
      {cancelledOn && (
        <Notice tone="warn" title={t("cancelled", { day: formatDay(cancelledOn, language) })}>
          <Ties {...invoice} />
        </Notice>
      )}
    </>
  );
}
