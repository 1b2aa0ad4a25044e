import { useTranslations } from "next-intl";

const statuses = ["received", "confirmed", "billed", "rejected", "withdrawn"] as const;

/** Each status a reported reading can have, with what it means. */
export function ReadingStatuses() {
  const name = useTranslations("service.status");
  const meaning = useTranslations("help.status");
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
