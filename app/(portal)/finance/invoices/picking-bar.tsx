import { Button, LinkButton } from "@/app/_ui/button";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { InvoiceFilter } from "@/lib/invoices/schema";
import { asked, listAddress } from "./filter-address";

/** Downloads what is ticked in the form around it; where nothing is, all of the filter. */
export function PickingBar({ filter }: { filter: InvoiceFilter }) {
  const t = translationsOf(useLanguage(), "invoices.zip");
  return (
    <div className="picking-bar">
      {asked(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="picking-hint">{t("hint")}</p>
      <Button icon="download">{t("go")}</Button>
      <LinkButton variant="quiet" href={listAddress(filter, { after: filter.after })}>
        {t("leave")}
      </LinkButton>
    </div>
  );
}
