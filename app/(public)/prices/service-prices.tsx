import { Section } from "@/app/_ui/section";
import { type Service, ServicePlates } from "@/app/_ui/service-plate";
import { StepHistories } from "@/app/_ui/step-histories";
import { pointWords } from "@/app/(portal)/point-words";
import type { Day } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { PricedItem } from "@/lib/prices/queries";
import { priceChanges } from "./price-changes";
import { PriceTable } from "./price-table";

type Props = {
  service: Service;
  items: readonly PricedItem[];
  day: Day;
  /** The code of the item whose history stands open. */
  opened: string | undefined;
};

/** What is charged for one service: today's and announced prices, and under them how each changed. */
export function ServicePrices({ service, items, day, opened }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "prices.history");
  const words = pointWords(language);
  const changes = priceChanges(language, day, opened);
  const isOpened = items.some(({ code }) => code === opened);
  const changed = items.filter(({ prices }) => prices.length > 1);
  return (
    <Section
      id={service}
      plain
      title={
        <span className="flex items-center gap-3">
          <ServicePlates services={[service]} />
          {words.services([service])}
        </span>
      }
    >
      <PriceTable service={words.services([service])} items={items} day={day} />
      {changed.length > 0 && (
        <>
          <h3>{t("title")}</h3>
          {isOpened && <p className="hint">{t("key")}</p>}
          <StepHistories
            items={changed.map(changes.of)}
            columns={changes.columns}
            labelled={changes.labelled}
            until={day}
            tone={service}
          />
        </>
      )}
    </Section>
  );
}
