import type { Metadata } from "next";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { pointWords } from "@/app/(portal)/point-words";
import { formatDay, today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { allPrices } from "@/lib/prices/queries";
import { byService } from "./by-service";
import { type OpenedHistory, openedHistory } from "./opened-history";
import { ServicePrices } from "./service-prices";

type Props = { searchParams: Promise<OpenedHistory> };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "prices")("title") };
}

export default async function PriceListPage({ searchParams }: Props) {
  const opened = openedHistory(await searchParams);
  const day = today();
  const [language, items] = await Promise.all([getLanguage(), allPrices()]);
  const t = translationsOf(language, "prices");
  const empty = translationsOf(language, "empty");
  const words = pointWords(language);
  const services = byService(items);
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead", { day: formatDay(day, language) })}
        note={t("rounding")}
      />
      {services.length === 0 && <Empty title={empty("title")}>{t("noneAtAll")}</Empty>}
      {services.length > 1 && (
        <nav aria-label={t("contents")}>
          <ul className="flex flex-wrap gap-x-6">
            {services.map(({ service }) => (
              <li key={service}>
                <a href={`#${service}`} className="inline-flex min-h-11 items-center">
                  {words.services([service])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {services.map(({ service, items }) => (
        <ServicePrices key={service} service={service} items={items} day={day} opened={opened} />
      ))}
    </>
  );
}
