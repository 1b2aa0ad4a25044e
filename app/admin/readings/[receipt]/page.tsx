import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { OfficePage } from "@/app/admin/office-page";
import { DoneNotice } from "@/app/admin/readings/done-notice";
import { forStaff } from "@/lib/auth/staff-session";
import { fromPath } from "@/lib/from-path";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { reviewReading } from "@/lib/reading-review/one-reading";
import { reviewPath } from "@/lib/reading-review/paths";
import { DecisionForms } from "./decision-forms";
import { MeterStates } from "./meter-states";
import { ReviewFacts } from "./review-facts";
import { UseBars } from "./use-bars";

type Props = {
  params: Promise<{ receipt: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const receipt = fromPath((await params).receipt);
  return { title: translationsOf(await getLanguage(), "office.readings")("one", { receipt }) };
}

/** One reported reading with all that a decision rests on. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const receipt = fromPath((await params).receipt);
  const asked = await searchParams;
  const { member, reading } = await forStaff("readings.decide", async (staff) => ({
    member: staff.member,
    reading: await reviewReading(staff, receipt),
  }));
  if (!reading) notFound();
  const language = await getLanguage();
  const t = translationsOf(language, "office.readings");
  const { decide, error } = messagesOf(language).office.readings;
  return (
    <OfficePage member={member} current="readings">
      <DoneNotice asked={asked} />
      <BackLink href={reviewPath}>{t("title")}</BackLink>
      <PageHeading title={t("one", { receipt })} lead={`${reading.street}, ${reading.city}`} />
      <div className="office-columns">
        <div className="stack-lg">
          <ReviewFacts reading={reading} />
          {reading.status === "received" ? (
            <DecisionForms
              receipt={receipt}
              asked={reading.askedAgainAt !== null}
              words={decide}
              errors={error}
              form={formWords(language)}
            />
          ) : (
            <p className="hint">{t("decided")}</p>
          )}
        </div>
        <div className="stack-lg">
          {reading.photo && (
            // biome-ignore lint/performance/noImgElement: the photo is small already and behind the gate.
            <img src={`${reviewPath}/${encodeURIComponent(receipt)}/photo`} alt={t("photo")} />
          )}
          <UseBars reading={reading} />
          <MeterStates reading={reading} />
        </div>
      </div>
    </OfficePage>
  );
}
