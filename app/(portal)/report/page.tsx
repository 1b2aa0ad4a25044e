import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { pageOf } from "@/app/(portal)/page-number";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { reportReadings } from "@/app/(portal)/supply-points/[number]/reading/actions";
import { ReportForm } from "@/app/(portal)/supply-points/[number]/reading/report-form";
import { forChosenPayer } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { reportablePage } from "@/lib/readings/queries";
import { reportPath } from "@/lib/supply-points/paths";
import { MeterPages } from "./meter-pages";
import { PointOfMeters } from "./point-of-meters";

/** More meters than that are a form to scroll in, not to fill in. */
const pageSize = 20;

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "report")("title") };
}

export default async function ReportPage({ searchParams }: Props) {
  const day = today();
  const page = pageOf((await searchParams).page);
  const { customer, found } = await forChosenPayer(async (customer) => ({
    customer,
    found: await reportablePage(customer, day, { page, size: pageSize }),
  }));
  const { meters, total } = found;
  if (page > 1 && meters.length === 0) redirect(reportPath());

  const language = await getLanguage();
  const t = translationsOf(language, "report");
  const overview = translationsOf(language, "overview");
  const empty = translationsOf(language, "empty");
  return (
    <PortalFrame account={customer.account} current="overview">
      <BackLink href="/">{overview("title")}</BackLink>
      <PageHeading title={t("title")} />
      {meters.length > 0 ? (
        <ReportForm
          meters={meters}
          day={day}
          email={customer.account.email}
          action={reportReadings}
          pointOf={(meter) => <PointOfMeters meter={meter} />}
        />
      ) : (
        <Empty title={empty("title")}>{t("none")}</Empty>
      )}
      <MeterPages page={page} size={pageSize} total={total} />
    </PortalFrame>
  );
}
