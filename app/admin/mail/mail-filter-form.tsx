import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { textRow } from "@/app/_ui/text-row";
import { messagesOf } from "@/lib/i18n/messages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { mailPath } from "@/lib/office-mail/paths";
import type { MailFilter } from "@/lib/office-mail/queries";
import { mailStates } from "@/lib/office-mail/state";

/** Which mails are listed; the choice stands in the address. */
export function MailFilterForm({ filter }: { filter: MailFilter }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.mail");
  const all = [t("all"), ""] as const;
  const kinds = Object.entries<string>(messagesOf(language).office.mail.kind)
    .map(([kind, word]) => [word, kind] as const)
    .toSorted(([a], [b]) => a.localeCompare(b, language));
  return (
    <search aria-label={t("filter")}>
      <form action={mailPath} className="office-filter">
        <Select
          name="state"
          label={t("column.state")}
          defaultValue={filter.state ?? ""}
          options={textRow(all, ...mailStates.map((state) => [t(`state.${state}`), state] as const))}
        />
        <Select
          name="kind"
          label={t("column.kind")}
          defaultValue={filter.kind ?? ""}
          options={textRow(all, ...kinds)}
        />
        <TextField
          name="to"
          label={t("column.recipient")}
          defaultValue={filter.recipient}
          maxLength={254}
          autoComplete="off"
        />
        <Button variant="secondary">{t("show")}</Button>
      </form>
    </search>
  );
}
