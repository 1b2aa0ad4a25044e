import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Facts } from "@/app/_ui/facts";
import { PageHeading } from "@/app/_ui/page-heading";
import { Register } from "@/app/_ui/register";
import { Sheet } from "@/app/_ui/sheet";
import { DeadLink } from "@/app/(link)/report-reading/[key]/dead-link";
import { unitSign } from "@/app/(portal)/meter-figures";
import { pointWords } from "@/app/(portal)/point-words";
import { forReadingLink } from "@/lib/auth/session";
import { formatDay } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { findReceipts } from "@/lib/readings/queries";

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<{ receipt?: string | string[] }>;
};

const mostMeters = 20;

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "linkedReading")("sent") };
}

/** The receipts of what was just sent by a link: what was read, and nothing of who sent it. */
export default async function SentByLinkPage({ params, searchParams }: Props) {
  const [{ key }, { receipt = [] }] = await Promise.all([params, searchParams]);
  const receiptNumbers = [receipt].flat().slice(0, mostMeters);
  const receipts = await forReadingLink(key, (reporter) => findReceipts(reporter, { receiptNumbers }));
  if (!receipts?.length) return <DeadLink />;

  const language = await getLanguage();
  const t = translationsOf(language, "linkedReading");
  const words = pointWords(language);
  const of = translationsOf(language, "receipt");
  return (
    <div className="measure stack-lg">
      <PageHeading title={t("sent")} lead={t("confirmed")} done />
      <Sheet>
        {receipts.map(({ receiptNumber, service, value, digits, decimals, unit, readOn }) => (
          <div key={receiptNumber} className="stack">
            <h2>{words.meterKind(service)}</h2>
            <p>
              <Register value={value} digits={digits} decimals={decimals} unit={unitSign(unit)} />
            </p>
            <Facts
              layout="receipt"
              items={[
                { label: of("number"), value: receiptNumber },
                { label: of("readOn"), value: formatDay(readOn, language) },
              ]}
            />
          </div>
        ))}
      </Sheet>
      <p>{t("change")}</p>
      <Actions>
        <LinkButton href="/login">{t("toLogin")}</LinkButton>
      </Actions>
    </div>
  );
}
