import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { textRow } from "@/app/_ui/text-row";
import type { AuditFilter } from "@/lib/audit/audit-log";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { wordOfAction } from "./word-of-action";

type Props = {
  filter: AuditFilter;
  actions: readonly string[];
  members: readonly { id: string; name: string }[];
};

/** Which entries are listed; the choice stands in the address. */
export function AuditFilterForm({ filter, actions, members }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "office.audit");
  const all = [t("all"), ""] as const;
  const named = actions
    .map((action) => [wordOfAction(action, language), action] as const)
    .toSorted(([a], [b]) => a.localeCompare(b, language));
  return (
    <search aria-label={t("filter")}>
      <form action="/admin/audit" className="office-filter">
        <Select
          name="actor"
          label={t("column.actor")}
          defaultValue={filter.actor ?? ""}
          options={textRow(
            all,
            ...(["customer", "staff", "system"] as const).map((name) => [t(`actor.${name}`), name] as const),
          )}
        />
        <Select
          name="action"
          label={t("column.action")}
          defaultValue={filter.action ?? ""}
          options={textRow(all, ...named)}
        />
        <Select
          name="member"
          label={t("who")}
          defaultValue={filter.member ?? ""}
          options={textRow(all, ...members.map(({ id, name }) => [name, id] as const))}
        />
        <TextField name="of" label={t("of")} defaultValue={filter.of} maxLength={40} autoComplete="off" />
        <TextField name="from" type="date" label={t("from")} defaultValue={filter.from} />
        <TextField name="until" type="date" label={t("until")} defaultValue={filter.until} />
        <Button variant="secondary">{t("show")}</Button>
      </form>
    </search>
  );
}
