import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { OfficePage } from "@/app/admin/office-page";
import { forStaff } from "@/lib/auth/staff-session";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { batchesPath } from "@/lib/reading-batches/paths";
import { reviewPath } from "@/lib/reading-review/paths";
import { readingQueue } from "@/lib/reading-review/queue";
import { askedQueue } from "@/lib/reading-review/schema";
import { windowPath } from "@/lib/reading-window/paths";
import { DoneNotice } from "./done-notice";
import { QueueFilterForm } from "./queue-filter-form";
import { QueueForm } from "./queue-form";
import { queueRows } from "./queue-rows";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.readings")("title") };
}

/** Reported readings that need a look, worst first. */
export default async function ReadingsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { filter, after } = askedQueue(asked);
  const { member, readings, next, waiting } = await forStaff("readings.decide", async (staff) => ({
    member: staff.member,
    ...(await readingQueue(staff, filter, after)),
  }));
  const language = await getLanguage();
  const t = translationsOf(language, "office.readings");
  const empty = translationsOf(language, "empty");
  const { form } = messagesOf(language).office.readings;
  const further = new URLSearchParams({
    ...(filter.flag && { flag: filter.flag }),
    ...(filter.service && { service: filter.service }),
    ...(next && { after: `${next.rank}-${next.id}` }),
  });
  return (
    <OfficePage member={member} current="readings">
      <PageHeading title={t("title")} lead={t("waiting", { count: waiting })} />
      <DoneNotice asked={asked} />
      <Actions>
        <LinkButton href={batchesPath}>{t("handOver")}</LinkButton>
        <LinkButton href={windowPath}>{t("window")}</LinkButton>
      </Actions>
      <QueueFilterForm filter={filter} />
      {readings.length > 0 ? (
        <QueueForm rows={queueRows(readings, language)} words={form} form={formWords(language)} />
      ) : (
        <Empty title={empty("title")}>{t("empty")}</Empty>
      )}
      <Actions>
        {after && <LinkButton href={reviewPath}>{t("first")}</LinkButton>}
        {next && <LinkButton href={`${reviewPath}?${further}`}>{t("further")}</LinkButton>}
      </Actions>
    </OfficePage>
  );
}
