import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { OfficePage } from "@/app/admin/office-page";
import { mayDo } from "@/lib/auth/permissions";
import { forStaff } from "@/lib/auth/staff-session";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { listBatches, toHandOver } from "@/lib/reading-batches/batches";
import { batchesPath } from "@/lib/reading-batches/paths";
import { reviewPath } from "@/lib/reading-review/paths";
import { HandOverForm } from "./batch-forms";
import { BatchTable } from "./batch-table";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.batches")("title") };
}

/** What was handed over to billing, and what waits to be. */
export default async function BatchesPage({ searchParams }: Props) {
  const asked = await searchParams;
  const number = (text: unknown) => Number(/^\d{1,9}$/.exec(String(text))?.[0] ?? 0) || null;
  const { member, waiting, batches, next } = await forStaff("readings.export", async ({ member, tx }) => {
    const [waiting, listed] = await Promise.all([toHandOver(tx), listBatches(tx, number(asked.before))]);
    return { member, waiting, ...listed };
  });
  const language = await getLanguage();
  const t = translationsOf(language, "office.batches");
  const empty = translationsOf(language, "empty");
  const { form } = messagesOf(language).office.batches;
  const done = (["made", "taken-back"] as const).find((name) => name === asked.done);
  return (
    <OfficePage member={member} current="readings">
      <BackLink href={reviewPath}>{translationsOf(language, "office.readings")("title")}</BackLink>
      <PageHeading title={t("title")} lead={t("waiting", { count: waiting })} />
      {done && <Notice tone="ok" title={t(`done.${done}`, { batch: number(asked.batch) ?? 0 })} focus />}
      {waiting > 0 && <HandOverForm words={form} form={formWords(language)} />}
      {batches.length > 0 ? (
        <BatchTable batches={batches} takesBack={mayDo(member.role, "readings.take-back")} />
      ) : (
        <Empty title={empty("title")}>{t("empty")}</Empty>
      )}
      {next && (
        <Actions>
          <LinkButton href={`${batchesPath}?before=${next}`}>{t("older")}</LinkButton>
        </Actions>
      )}
    </OfficePage>
  );
}
