import type { Metadata } from "next";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { pointWords } from "@/app/(portal)/point-words";
import { ReportForm } from "@/app/(portal)/supply-points/[number]/reading/report-form";
import { forReadingLink } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { withoutTraces } from "@/lib/readings/linked-readings";
import { reportableMeters } from "@/lib/readings/queries";
import { reportByLink } from "./actions";
import { DeadLink } from "./dead-link";

type Props = { params: Promise<{ key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "reading")("title") };
}

/**
 * Behind the link of a reminder: the reading form of one point, without the login. Opening it uses nothing up (R9),
 * and it tells nothing of whose the point is.
 */
export default async function LinkedReadingPage({ params }: Props) {
  const { key } = await params;
  const day = today();
  const opened = await forReadingLink(key, async (reporter, { supplyPoint, pointName }) => ({
    pointName,
    meters: await reportableMeters(reporter, [supplyPoint], day),
  }));
  if (!opened) return <DeadLink />;

  const { pointName, meters } = opened;
  const language = await getLanguage();
  const t = translationsOf(language, "reading");
  const linked = translationsOf(language, "linkedReading");
  const words = pointWords(language);
  const services = words.services([...new Set(meters.map(({ service }) => service))]);
  return (
    <>
      <PageHeading title={t("title")} lead={pointName ?? services} note={linked("confirmation")} />
      {meters.length === 0 ? (
        <Notice tone="info" title={t("none.title")}>
          <p>{t("none.no-meter")}</p>
        </Notice>
      ) : (
        <ReportForm
          meters={withoutTraces(meters)}
          day={day}
          email={null}
          action={reportByLink}
          ownReadings={false}
          sentAlong={{ key }}
        />
      )}
      <p className="hint">{linked.rich("correct", { login: (chunks) => <a href="/login">{chunks}</a> })}</p>
    </>
  );
}
