import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { pointWords } from "@/app/(portal)/point-words";
import { formatDay, today } from "@/lib/dates";
import { allPrices } from "@/lib/prices/queries";
import { byService } from "./by-service";
import { ServicePrices } from "./service-prices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("prices"))("title") };
}

export default async function PriceListPage() {
  const day = today();
  const [t, empty, language, words, items] = await Promise.all([
    getTranslations("prices"),
    getTranslations("empty"),
    getLocale(),
    pointWords(),
    allPrices(),
  ]);
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
        <ServicePrices key={service} service={service} items={items} day={day} />
      ))}
    </>
  );
}
