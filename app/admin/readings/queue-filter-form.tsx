import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/select";
import { textRow } from "@/app/_ui/text-row";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { reviewPath } from "@/lib/reading-review/paths";
import { gravity, type QueueFilter } from "@/lib/reading-review/queue";

const measured = ["water", "heat", "gas"] as const;

/** Which readings are listed; the choice stands in the address. */
export function QueueFilterForm({ filter }: { filter: QueueFilter }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.readings");
  const service = translationsOf(language, "service.name");
  const all = [t("all"), ""] as const;
  return (
    <search aria-label={t("filter")}>
      <form action={reviewPath} className="office-filter">
        <Select
          name="flag"
          label={t("column.reason")}
          defaultValue={filter.flag ?? ""}
          options={textRow(all, ...gravity.map((flag) => [t(`flag.${flag}`), flag] as const))}
        />
        <Select
          name="service"
          label={t("column.service")}
          defaultValue={filter.service ?? ""}
          options={textRow(all, ...measured.map((name) => [service(name), name] as const))}
        />
        <Button variant="secondary">{t("show")}</Button>
      </form>
    </search>
  );
}
