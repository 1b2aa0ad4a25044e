import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

const statuses = ["received", "confirmed", "billed", "rejected", "withdrawn"] as const;

/** Each status a reported reading can have, with what it means. */
export function ReadingStatuses() {
  const name = translationsOf(useLanguage(), "service.status");
  const meaning = translationsOf(useLanguage(), "help.status");
  return (
    <dl className="stack narrow">
      {statuses.map((status) => (
        <div key={status}>
          <dt>
            <strong>{name(status)}</strong>
          </dt>
          <dd>{meaning(status)}</dd>
        </div>
      ))}
    </dl>
  );
}
