import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Empty } from "@/app/_ui/empty";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { PointHeading } from "@/app/(portal)/supply-points/[number]/point-heading";
import { byService } from "@/app/(public)/prices/by-service";
import { type OpenedHistory, openedHistory } from "@/app/(public)/prices/opened-history";
import { ServicePrices } from "@/app/(public)/prices/service-prices";
import { forCustomer } from "@/lib/auth/session";
import { recentUse } from "@/lib/consumption/recent-use";
import { today } from "@/lib/dates";
import { fromPath } from "@/lib/from-path";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { calorificValue, pricesAt } from "@/lib/prices/queries";
import { findSupplyPoint } from "@/lib/supply-points/queries";
import { MonthlyCost } from "./monthly-cost";

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Opened> };
type Opened = OpenedHistory & { lines?: string | string[] };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "prices")("title") };
}

export default async function PricesPage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const opened = openedHistory(asked);
  const number = fromPath((await params).number);
  const day = today();
  const { account, point, items, use, heatingValue } = await forCustomer(async (customer) => {
    const [point, items, use, heatingValue] = await Promise.all([
      findSupplyPoint(customer, number, day),
      pricesAt(customer, number),
      recentUse(customer, number, day),
      calorificValue(customer, day),
    ]);
    return { account: customer.account, point, items, use, heatingValue };
  });
  if (!point) notFound();
  const language = await getLanguage();
  const t = translationsOf(language, "prices");
  const empty = translationsOf(language, "empty");
  const { closedOn, validFrom, validTo } = point;
  const billedNow =
    validFrom <= day && (validTo === null || validTo >= day) && (closedOn === null || closedOn > day);
  return (
    <PortalFrame account={account} owner={point.payerCode} current="overview">
      <PointHeading point={point} day={day} current="prices" />
      {items.length === 0 && <Empty title={empty("title")}>{t("none")}</Empty>}
      {billedNow && items.length > 0 && (
        <MonthlyCost
          point={point}
          items={items}
          use={use}
          calorificValue={heatingValue}
          day={day}
          lines={asked.lines === "month"}
        />
      )}
      {byService(items).map(({ service, items }) => (
        <ServicePrices key={service} service={service} items={items} day={day} opened={opened} />
      ))}
      <div>
        {items.length > 0 && <p className="hint">{t("rounding")}</p>}
        <p>
          <Link prefetch={false} href="/prices" className="inline-flex min-h-11 items-center">
            {t("whole")}
          </Link>
        </p>
      </div>
    </PortalFrame>
  );
}
