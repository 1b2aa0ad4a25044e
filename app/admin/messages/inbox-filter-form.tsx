import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { textRow } from "@/app/_ui/text-row";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { topics } from "@/lib/messages/schema";
import { assignments, type InboxFilter, inboxStates } from "@/lib/office-inbox/inbox";
import { inboxPath } from "@/lib/office-inbox/paths";

/** Which conversations are listed; the choice stands in the address. */
export function InboxFilterForm({ filter }: { filter: InboxFilter }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.messages");
  const topic = translationsOf(language, "contact.topic");
  const all = [t("all"), ""] as const;
  return (
    <search aria-label={t("filter")}>
      <form action={inboxPath} className="office-filter">
        <Select
          name="state"
          label={t("column.state")}
          defaultValue={filter.state}
          options={textRow(...inboxStates.map((state) => [t(`state.${state}`), state] as const))}
        />
        <Select
          name="topic"
          label={t("column.topic")}
          defaultValue={filter.topic ?? ""}
          options={textRow(all, ...topics.map((name) => [topic(name), name] as const))}
        />
        <Select
          name="assigned"
          label={t("column.assigned")}
          defaultValue={filter.assigned ?? ""}
          options={textRow(all, ...assignments.map((name) => [t(`assigned.${name}`), name] as const))}
        />
        <TextField
          name="q"
          label={t("search")}
          defaultValue={filter.words ?? ""}
          inputMode="search"
          maxLength={200}
          autoComplete="off"
        />
        <Button variant="secondary">{t("show")}</Button>
      </form>
    </search>
  );
}
